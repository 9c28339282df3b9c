package org.youmiao.cases.closure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.visit.VisitTimes;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** How a child fares after its case was closed. Recorded once, never changed. */
@Table("follow_up")
public final class FollowUp {
    @Id
    private final FollowUpId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final Instant occurredAt;
    private final Instant capturedAt;
    private final Instant recordedAt;
    private final UUID recordedBy;
    private final FollowUpMeans means;
    private final FollowUpResult result;
    private final boolean childMet;
    private final String note;
    private final boolean onceMore;

    @Version
    private int version;

    @PersistenceCreator
    private FollowUp(
            FollowUpId id,
            CaseId caseId,
            AreaCode area,
            Instant occurredAt,
            Instant capturedAt,
            Instant recordedAt,
            UUID recordedBy,
            FollowUpMeans means,
            FollowUpResult result,
            boolean childMet,
            String note,
            boolean onceMore,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.occurredAt = occurredAt;
        this.capturedAt = capturedAt;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.means = means;
        this.result = result;
        this.childMet = childMet;
        this.note = note;
        this.onceMore = onceMore;
        this.version = version;
    }

    /**
     * What was found.
     *
     * @param childMet whether the child itself was seen or spoken to
     * @param onceMore whether another one is to follow; unless the child was met and is well, always
     */
    public record Finding(FollowUpMeans means, FollowUpResult result, boolean childMet, String note, boolean onceMore) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Finding {
            note = Text.required("note", note, 2000);
            if (childMet && result == FollowUpResult.NOT_REACHED) {
                throw Problem.invalid("childMet", "not-reached");
            }
            onceMore = onceMore || result != FollowUpResult.STABLE || !childMet;
        }
    }

    /**
     * Records a follow-up of a closed case.
     *
     * @throws ClosureProblem.NotClosed if the case is open
     * @throws Problem {@code invalid.before-closing} naming {@code occurredAt}
     */
    static FollowUp record(FollowUpId id, CaseFile file, Finding finding, VisitTimes times, Actor actor) {
        if (file.state() != CaseState.CLOSED) {
            throw new ClosureProblem.NotClosed();
        }
        // People tell the minute.
        if (times.occurredAt().isBefore(file.closedAt().orElseThrow().truncatedTo(ChronoUnit.MINUTES))) {
            throw Problem.invalid("occurredAt", "before-closing");
        }
        return new FollowUp(
                id,
                file.id(),
                file.area(),
                times.occurredAt(),
                times.capturedAt(),
                times.recordedAt(),
                actor.id(),
                finding.means(),
                finding.result(),
                finding.childMet(),
                finding.note(),
                finding.onceMore(),
                0);
    }

    /** Whether the child itself was seen or spoken to: only that fulfils the duty. */
    boolean metTheChild() {
        return childMet;
    }

    boolean onceMore() {
        return onceMore;
    }

    public FollowUpId id() {
        return id;
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
