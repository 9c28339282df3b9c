package org.youmiao.people.guardian;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.Phone;
import org.youmiao.people.history.EarlierValues;

/** Corrects a guardian's particulars, mostly a new telephone number; what they said before is kept. */
@Component
public class CorrectGuardian {
    private final Guardians guardians;
    private final GuardianRecords records;
    private final EarlierValues earlierValues;
    private final Trail trail;

    CorrectGuardian(Guardians guardians, GuardianRecords records, EarlierValues earlierValues, Trail trail) {
        this.guardians = guardians;
        this.records = records;
        this.earlierValues = earlierValues;
        this.trail = trail;
    }

    /**
     * What to put in the place of the present particulars.
     *
     * @param child   by whose record the person came here
     * @param version the version that the person saw
     */
    public record Command(
            ChildId child,
            GuardianId guardian,
            int version,
            String name,
            @Nullable String phone,
            @Nullable String address) {
        public Command {
            name = Text.required("name", name, 60);
            phone = Phone.typed("phone", phone);
            address = Text.optional("address", address, 200);
        }
    }

    /** @throws Problem {@code not-found} if the person does not look after this child, as far as the actor may see */
    @Requires(Permission.CHILD_WORK)
    public GuardianCard present(ChildId child, GuardianId guardian) {
        GuardianCard card = required(child, guardian);
        trail.saw(guardian.ref());
        return card;
    }

    /**
     * @return the version after it
     * @throws Problem {@code not-found}, {@code stale}
     */
    @Requires(Permission.CHILD_WORK)
    public int correct(Command command) {
        required(command.child(), command.guardian());
        Guardian guardian = records.findById(command.guardian()).orElseThrow(() -> Problem.notFound("guardian"));
        if (guardian.version() != command.version()) {
            throw Problem.stale("guardian");
        }
        Map<Guardian.Field, @Nullable String> earlier =
                guardian.correct(command.name(), command.phone(), command.address());
        if (earlier.isEmpty()) {
            trail.saw(command.guardian().ref(), "UNCHANGED");
            return guardian.version();
        }
        earlierValues.keep(command.guardian().ref(), command.version(), earlier, null);
        records.save(guardian);
        trail.changed(command.guardian().ref(), "CORRECTED");
        return guardian.version();
    }

    private GuardianCard required(ChildId child, GuardianId guardian) {
        return guardians.of(child).stream()
                .filter(card -> card.guardian().equals(guardian))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("guardian"));
    }
}
