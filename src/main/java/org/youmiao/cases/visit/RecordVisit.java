package org.youmiao.cases.visit;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.VisitDuties;
import org.youmiao.kernel.Ids;

/** A visitor records a visit, and, if worried, reports in the same stroke. */
@Service
public class RecordVisit {
    private final CaseFiles files;
    private final Visits visits;
    private final VisitDuties duties;
    private final Worries worries;
    private final Trail trail;
    private final Clock clock;

    RecordVisit(CaseFiles files, Visits visits, VisitDuties duties, Worries worries, Trail trail, Clock clock) {
        this.files = files;
        this.visits = visits;
        this.duties = duties;
        this.worries = worries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the visitor says.
     *
     * @param occurredAt when the visit was
     * @param capturedAt when it was written down, where a device kept it until it could send it
     * @param worry      what the visitor is worried about, or nothing
     */
    public record Command(
            CaseId caseId,
            Instant occurredAt,
            @Nullable Instant capturedAt,
            Encounter encounter,
            Observations observations,
            @Nullable Worry worry) {}

    /**
     * What was stored.
     *
     * @param id        identifies the visit
     * @param childSeen whether the child was seen; if not, the duty to visit goes on
     * @param report    number of the report that the worry became; told to the visitor only
     */
    public record Recorded(
            VisitId id, boolean childSeen, @Nullable String report) {}

    /**
     * Stores the visit. If the child was seen, and not seen later yet, it stops the clock and starts the next.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}, {@code invalid.…}
     * @throws VisitProblem.CaseClosed if the case was closed before the visit
     */
    @Requires(Permission.VISIT_RECORD)
    public Recorded record(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        VisitTimes times = VisitTimes.of(command.occurredAt(), command.capturedAt(), clock.instant());
        Visit visit = Visit.record(
                new VisitId(Ids.next()),
                file,
                command.encounter(),
                command.observations(),
                times,
                Acting.required().actor());
        visits.save(visit);
        trail.changed(file.id().ref(), "VISIT_" + visit.outcome());
        if (visit.sawTheChild() && file.state().isOpen()) {
            duties.seen(file, times.occurredAt());
        }
        return new Recorded(
                visit.id(),
                visit.sawTheChild(),
                command.worry() == null ? null : worries.report(command.worry(), visit, file));
    }
}
