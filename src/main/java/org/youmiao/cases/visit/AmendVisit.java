package org.youmiao.cases.visit;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Ids;

/** Adds to a visit what turned out otherwise or later. Two who amend at once both do: nothing is written over. */
@Service
public class AmendVisit {
    private final CaseFiles files;
    private final Visits visits;
    private final Amendments amendments;
    private final Trail trail;
    private final Clock clock;

    AmendVisit(CaseFiles files, Visits visits, Amendments amendments, Trail trail, Clock clock) {
        this.files = files;
        this.visits = visits;
        this.amendments = amendments;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is added.
     *
     * @param part   beside what it stands
     * @param text   how it should read, or what is to be added
     * @param reason why
     */
    public record Command(CaseId caseId, VisitId visit, VisitPart part, String text, String reason) {}

    /**
     * Stores the amendment.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}, {@code invalid.…}
     */
    @Requires(Permission.VISIT_RECORD)
    public UUID amend(Command command) {
        files.lock(command.caseId());
        Visit visit = visits.get(command.caseId(), command.visit());
        Amendment amendment = Amendment.to(
                visit,
                Ids.next(),
                command.part(),
                command.text(),
                command.reason(),
                Acting.required().actor(),
                clock.instant());
        amendments.save(amendment);
        trail.changed(command.caseId().ref(), "VISIT_AMENDED", Reason.ON_RECORD);
        return amendment.id();
    }
}
