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
import org.youmiao.cases.file.ClosedTeam;
import org.youmiao.cases.visit.VisitTimes;
import org.youmiao.cases.visit.Worries;
import org.youmiao.cases.visit.Worry;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/** Records how a child fares after its case was closed, and, if that is worrying, reports it in the same stroke. */
@Service
public class RecordFollowUp {
    private final CaseFiles files;
    private final FollowUps followUps;
    private final ClosureDuties duties;
    private final ClosedTeam team;
    private final Worries worries;
    private final Trail trail;
    private final Clock clock;

    RecordFollowUp(
            CaseFiles files,
            FollowUps followUps,
            ClosureDuties duties,
            ClosedTeam team,
            Worries worries,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.followUps = followUps;
        this.duties = duties;
        this.team = team;
        this.worries = worries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the visitor says.
     *
     * @param occurredAt when it was
     * @param capturedAt when it was written down, where a device kept it until it could send it
     * @param worry      what the visitor is worried about, or nothing
     */
    public record Command(
            CaseId caseId,
            Instant occurredAt,
            @Nullable Instant capturedAt,
            FollowUp.Finding finding,
            @Nullable Worry worry) {}

    /**
     * What was stored.
     *
     * @param id         identifies the follow-up
     * @param onceMore   whether the child is to be followed up again
     * @param stillFinds whether the actor still finds the case; not who was on its team for the follow-up that was done
     * @param report     number of the report that the worry became; told to the visitor only
     */
    public record Recorded(
            FollowUpId id,
            boolean onceMore,
            boolean stillFinds,
            @Nullable String report) {}

    /**
     * Stores it. Once no other is owed, whoever was kept on the team for it leaves.
     *
     * @throws Problem {@code not-found}, {@code invalid.…}
     * @throws ClosureProblem.NotClosed if the case is open
     */
    @Requires(Permission.VISIT_RECORD)
    public Recorded record(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        VisitTimes times = VisitTimes.of(command.occurredAt(), command.capturedAt(), clock.instant());
        FollowUp followUp = FollowUp.record(
                new FollowUpId(Ids.next()),
                file,
                command.finding(),
                times,
                Acting.required().actor());
        followUps.save(followUp);
        boolean over = duties.followedUp(file, followUp);
        trail.changed(file.id().ref(), "FOLLOWED_UP");
        String report = command.worry() == null
                ? null
                : worries.report(
                        command.worry(), times.occurredAt(), command.finding().note(), file);
        boolean stillFinds = !over || team.followedUp(file);
        return new Recorded(followUp.id(), followUp.onceMore(), stillFinds, report);
    }
}
