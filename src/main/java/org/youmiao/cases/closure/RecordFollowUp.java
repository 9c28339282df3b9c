package org.youmiao.cases.closure;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.visit.VisitTimes;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/** Records how a child fares after its case was closed. */
@Service
public class RecordFollowUp {
    private final CaseFiles files;
    private final FollowUps followUps;
    private final ClosureDuties duties;
    private final Trail trail;
    private final Clock clock;

    RecordFollowUp(CaseFiles files, FollowUps followUps, ClosureDuties duties, Trail trail, Clock clock) {
        this.files = files;
        this.followUps = followUps;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the visitor says.
     *
     * @param occurredAt when it was
     * @param capturedAt when it was written down, where a device kept it until it could send it
     */
    public record Command(
            CaseId caseId, Instant occurredAt, @Nullable Instant capturedAt, FollowUp.Finding finding) {}

    /**
     * Stores it.
     *
     * @throws Problem {@code not-found}, {@code invalid.…}
     * @throws ClosureProblem.NotClosed if the case is open
     */
    @Requires(Permission.VISIT_RECORD)
    public FollowUpId record(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        VisitTimes times = VisitTimes.of(command.occurredAt(), command.capturedAt(), clock.instant());
        FollowUp followUp = FollowUp.record(
                new FollowUpId(Ids.next()),
                file,
                command.finding(),
                times,
                Acting.required().actor());
        followUps.save(followUp);
        duties.followedUp(file, followUp);
        trail.changed(file.id().ref(), "FOLLOWED_UP");
        return followUp.id();
    }
}
