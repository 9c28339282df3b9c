package org.youmiao.cases.visit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.VisitId;

/**
 * A visit as it was recorded, and what was added to it.
 *
 * @param id            identifies it
 * @param outcome       whether someone was met
 * @param attemptReason why not, where nobody could be met
 * @param occurredAt    when the visit was
 * @param capturedAt    when it was written down
 * @param recordedAt    when it arrived here
 * @param visitor       who visited
 * @param place         where
 * @param placeNote     more about the place, in words
 * @param seen          who was met
 * @param seenAlone     whether the child could speak without others
 * @param observations  what was heard and seen
 * @param amendments    in the order in which they were added
 */
public record VisitView(
        VisitId id,
        VisitOutcome outcome,
        @Nullable AttemptReason attemptReason,
        Instant occurredAt,
        Instant capturedAt,
        Instant recordedAt,
        String visitor,
        VisitPlace place,
        @Nullable String placeNote,
        Set<Met> seen,
        boolean seenAlone,
        Observations observations,
        List<AmendmentView> amendments) {

    /**
     * What was added.
     *
     * @param part   beside which part
     * @param text   how it should read
     * @param reason why
     * @param by     name of who added it
     * @param at     when
     */
    public record AmendmentView(VisitPart part, String text, String reason, String by, Instant at) {}

    /** Whether the child was among those met. */
    public boolean metTheChild() {
        return seen.contains(Met.CHILD);
    }

    /** What was added beside this part. */
    public List<AmendmentView> beside(VisitPart part) {
        return amendments.stream().filter(amendment -> amendment.part() == part).toList();
    }

    /** What was observed of a part that is written in words, or nothing. */
    public @Nullable String words(VisitPart part) {
        return switch (part) {
            case CHILD_WORDS -> observations.childWords();
            case LIVING -> observations.living();
            case SCHOOLING -> observations.schooling();
            case GUARDIANSHIP -> observations.guardianship();
            case HEALTH -> observations.health();
            case MOOD -> observations.mood();
            case NEXT_STEPS -> observations.nextSteps();
            case OUTCOME, WHEN, PLACE, SEEN, OTHER -> null;
        };
    }

    /** Whether someone was met, and not the child: the duty to visit went on. */
    public boolean missedTheChild() {
        return outcome == VisitOutcome.MADE && !seen.contains(Met.CHILD);
    }

    /** Whether it arrived so much later than it was written down that a reader should know. */
    public boolean arrivedLater() {
        return recordedAt.isAfter(capturedAt.plusSeconds(600));
    }
}
