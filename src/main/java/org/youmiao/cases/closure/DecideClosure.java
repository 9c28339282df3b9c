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
import org.youmiao.kernel.Problem;

/** A second person approves a closure or sends it back. */
@Service
public class DecideClosure {
    private final CaseFiles files;
    private final Closures closures;
    private final ClosureChecklist checklist;
    private final ClosureDuties duties;
    private final ClosedTeam team;
    private final Trail trail;
    private final Clock clock;

    DecideClosure(
            CaseFiles files,
            Closures closures,
            ClosureChecklist checklist,
            ClosureDuties duties,
            ClosedTeam team,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.closures = closures;
        this.checklist = checklist;
        this.duties = duties;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The decision.
     *
     * @param version of the case that the decider saw
     * @param note    required when it is sent back
     */
    public record Command(
            CaseId caseId,
            int version,
            ClosureDecision decision,
            @Nullable String note) {}

    /**
     * Decides.
     *
     * @throws org.youmiao.access.Refused {@code refused.same-person} for who proposed it
     * @throws Problem {@code not-found} if nothing is proposed; {@code stale}, {@code invalid.…}
     * @throws ClosureProblem.OpenReferrals if one was sent meanwhile
     */
    @Requires(Permission.CASE_APPROVE)
    public ClosureSaved decide(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        file.expectVersion(command.version());
        Closure closure = closures.get(file.id(), ClosureState.PROPOSED);
        switch (command.decision()) {
            case APPROVE -> approve(file, closure, command.note(), now);
            case RETURN -> {
                closure.sendBack(command.note(), Acting.required().actor(), now);
                file.carryOn();
                duties.notClosed(file, now);
            }
        }
        closures.save(closure);
        files.save(file);
        trail.changed(file.id().ref(), "CLOSURE_" + closure.state());
        return new ClosureSaved(closure.id(), file.id(), file.state(), file.version());
    }

    private void approve(CaseFile file, Closure closure, @Nullable String note, Instant now) {
        closure.approve(note, Acting.required().actor(), now);
        checklist.mustBeSettled(file.id());
        file.close(now);
        duties.closed(file, closure.needsFollowUp(), now);
        team.closed(file, closure.needsFollowUp());
    }
}
