package org.youmiao.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Someone who looks after a child and is to be recorded.
 *
 * @param id       made by the caller
 * @param child    whom the person looks after
 * @param name     of the person, or of the body
 * @param relation what the adult is to the child
 * @param part     guardian by law, or carer in daily life
 * @param phone    as it is dialled
 * @param address  where the person lives or works now
 * @param since    first day; where it is not said, a parent's is the child's birth, anyone else's is today
 */
public record NewGuardian(
        GuardianId id,
        ChildId child,
        String name,
        Relation relation,
        Part part,
        @Nullable String phone,
        @Nullable String address,
        @Nullable LocalDate since) {

    /** @throws Problem {@code invalid.…} naming the field */
    public NewGuardian {
        name = Text.required("name", name, 60);
        phone = Phone.typed("phone", phone);
        address = Text.optional("address", address, 200);
    }
}
