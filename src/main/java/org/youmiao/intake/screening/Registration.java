package org.youmiao.intake.screening;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Part;
import org.youmiao.people.Phone;
import org.youmiao.people.Relation;

/**
 * A child who is to be registered by opening a case.
 *
 * @param facts    what is known
 * @param others   registered children whom the screener was shown and found to be others
 * @param guardian who looks after the child
 */
public record Registration(
        ChildFacts facts, Set<ChildId> others, @Nullable Guardian guardian) {

    /** Where nobody was shown. */
    public static Registration of(ChildFacts facts) {
        return new Registration(facts, Set.of(), null);
    }

    /**
     * Someone who looks after the child.
     *
     * @param phone as it is dialled
     */
    public record Guardian(
            String name,
            Relation relation,
            Part part,
            @Nullable String phone) {
        /** @throws org.youmiao.kernel.Problem {@code invalid.…} naming the field */
        public Guardian {
            name = Text.required("guardian.name", name, 60);
            phone = Phone.typed("guardian.phone", phone);
        }
    }
}
