package org.youmiao.people.child;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.category.Categories;
import org.youmiao.people.history.EarlierValues;

/** Corrects a child's record: what it said before is kept, the search keys follow in the same transaction. */
@Component
public class CorrectChild {
    private final ChildRegister register;
    private final Categories categories;
    private final EarlierValues earlierValues;
    private final Trail trail;
    private final Clock clock;

    CorrectChild(ChildRegister register, Categories categories, EarlierValues earlierValues, Trail trail, Clock clock) {
        this.register = register;
        this.categories = categories;
        this.earlierValues = earlierValues;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What to put in the place of the present facts.
     *
     * @param version the version that the person saw
     * @param reason  why, in the person's own words, if said; at most 200 characters
     */
    public record Command(
            ChildId child,
            int version,
            ChildFacts facts,
            @Nullable String reason) {
        public Command {
            reason = Text.optional("reason", reason, 200);
        }
    }

    /** The facts as they stand, to be corrected. */
    public record Present(ChildId child, int version, ChildFacts facts) {}

    /**
     * The facts with the whole identity number, for the form.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.CHILD_WORK)
    public Present present(ChildId id) {
        Child child = required(id);
        trail.saw(id.ref(), "FACTS");
        return new Present(id, child.version(), child.facts());
    }

    /**
     * Corrects the record. Nothing happens where the facts are the present ones.
     *
     * @return the version after it
     * @throws Problem {@code not-found}, {@code stale}, {@code invalid.…} naming the field
     * @throws ChildProblem {@code child.civil-id-taken}
     */
    @Requires(Permission.CHILD_WORK)
    public int correct(Command command) {
        Child child = required(command.child());
        if (child.version() != command.version()) {
            throw Problem.stale("child");
        }
        ChildFacts before = child.facts();
        Map<Child.Field, @Nullable String> earlier = child.correct(command.facts(), clock.instant());
        if (earlier.isEmpty()) {
            trail.saw(command.child().ref(), "UNCHANGED");
            return child.version();
        }
        earlierValues.keep(command.child().ref(), command.version(), earlier, command.reason());
        register.change(child, before);
        if (earlier.containsKey(Child.Field.AREA)) {
            categories.moved(command.child(), command.facts().area());
        }
        trail.changed(command.child().ref(), "CORRECTED", Reason.onRecord(command.reason()));
        return child.version();
    }

    private Child required(ChildId id) {
        return register.find(id).orElseThrow(() -> Problem.notFound("child"));
    }
}
