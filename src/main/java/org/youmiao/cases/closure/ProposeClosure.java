package org.youmiao.cases.closure;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/** A worker proposes that a case be closed, or takes the proposal back. */
@Service
public class ProposeClosure {
    private final CaseFiles files;
    private final Closures closures;
    private final ClosureChecklist checklist;
    private final ClosureDuties duties;
    private final Trail trail;
    private final Clock clock;

    ProposeClosure(
            CaseFiles files,
            Closures closures,
            ClosureChecklist checklist,
            ClosureDuties duties,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.closures = closures;
        this.checklist = checklist;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param version of the case that the worker saw
     * @param summary what was reached, and what remains
     */
    public record Command(CaseId caseId, int version, Set<ClosureReason> reasons, String summary) {}

    /**
     * Proposes it.
     *
     * @throws Problem {@code not-found}, {@code stale}, {@code invalid.…}, {@code case.state}
     * @throws ClosureProblem.PlanWaiting or {@link ClosureProblem.OpenReferrals} or {@link ClosureProblem.OpenMeasures}
     */
    @Requires(Permission.CASE_WORK)
    public ClosureSaved propose(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        file.expectVersion(command.version());
        checklist.mustBeSettled(file.id());
        Closure closure = Closure.propose(
                new ClosureId(Ids.next()),
                file,
                command.reasons(),
                command.summary(),
                Acting.required().actor(),
                now);
        file.proposeClosure();
        files.save(file);
        closures.save(closure);
        duties.proposed(file, now);
        trail.changed(file.id().ref(), "CLOSURE_PROPOSED");
        return new ClosureSaved(closure.id(), file.id(), file.state(), file.version());
    }

    /** Which case, in which version. */
    public record TakeBack(CaseId caseId, int version) {}

    /**
     * Who proposed it takes it back; the case goes on where it was.
     *
     * @throws Problem {@code not-found} if nothing was proposed, or by someone else; {@code stale}
     */
    @Requires(Permission.CASE_WORK)
    public ClosureSaved takeBack(TakeBack command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        file.expectVersion(command.version());
        Closure closure = closures.get(file.id(), ClosureState.PROPOSED);
        closure.takeBack(Acting.required().actor(), now);
        closures.save(closure);
        file.carryOn();
        files.save(file);
        duties.notClosed(file, now);
        trail.changed(file.id().ref(), "CLOSURE_TAKEN_BACK");
        return new ClosureSaved(closure.id(), file.id(), file.state(), file.version());
    }
}
