package org.youmiao.cases.closure;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Problem;

/** Opens a closed case again, to be assessed anew. */
@Service
public class ReopenCase {
    private final CaseFiles files;
    private final Closures closures;
    private final CaseDuties duties;
    private final Trail trail;
    private final Clock clock;

    ReopenCase(CaseFiles files, Closures closures, CaseDuties duties, Trail trail, Clock clock) {
        this.files = files;
        this.closures = closures;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /** Which case, in which version, and why. */
    public record Command(CaseId caseId, int version, String reason) {}

    /**
     * Opens it again.
     *
     * @throws Problem {@code not-found} if it is not closed; {@code stale}, {@code invalid.…} naming {@code reason}
     * @throws ClosureProblem.OtherCaseOpen if the child has another open case by now
     */
    @Requires(Permission.CASE_APPROVE)
    public ClosureSaved reopen(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        Instant now = clock.instant();
        file.expectVersion(command.version());
        Closure closure = closures.get(file.id(), ClosureState.APPROVED);
        closure.reopen(command.reason(), Acting.required().actor(), now);
        closures.save(closure);
        file.reopen(now);
        save(file);
        duties.reopened(file, now);
        trail.changed(file.id().ref(), "REOPENED", Reason.ON_RECORD);
        return new ClosureSaved(closure.id(), file.id(), file.state(), file.version());
    }

    private void save(CaseFile file) {
        try {
            files.save(file);
        } catch (DuplicateKeyException e) {
            throw new ClosureProblem.OtherCaseOpen();
        }
    }
}
