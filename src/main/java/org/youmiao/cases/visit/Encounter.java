package org.youmiao.cases.visit;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Who was met where, or why nobody was.
 *
 * @param attemptReason given exactly where nobody could be met
 * @param placeNote     where exactly, in words, if the visitor wants to say
 * @param seen          who was met; for a visit that was made, someone
 * @param seenAlone     whether the child could speak without others
 */
public record Encounter(
        VisitOutcome outcome,
        @Nullable AttemptReason attemptReason,
        VisitPlace place,
        @Nullable String placeNote,
        Set<Met> seen,
        boolean seenAlone) {

    /** @throws Problem {@code invalid.…} naming the field */
    public Encounter {
        placeNote = Text.optional("placeNote", placeNote, 100);
        seen = seen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(seen));
        if (outcome == VisitOutcome.ATTEMPTED && attemptReason == null) {
            throw Problem.invalid("attemptReason", "required");
        }
        if (outcome == VisitOutcome.MADE && attemptReason != null) {
            throw Problem.invalid("attemptReason", "only-if-attempted");
        }
        if (outcome == VisitOutcome.MADE && seen.isEmpty()) {
            throw Problem.invalid("seen", "required");
        }
        if (seenAlone && !seen.contains(Met.CHILD)) {
            throw Problem.invalid("seenAlone", "child-not-seen");
        }
    }
}
