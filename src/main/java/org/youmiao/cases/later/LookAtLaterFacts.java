package org.youmiao.cases.later;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.LaterFacts;
import org.youmiao.kernel.Problem;

/** Someone who works on a case says that what came to it later was looked at. What follows from it, the worker decides. */
@Component
public class LookAtLaterFacts {
    private final CaseFiles files;
    private final LaterFacts laterFacts;
    private final Trail trail;
    private final Clock clock;

    LookAtLaterFacts(CaseFiles files, LaterFacts laterFacts, Trail trail, Clock clock) {
        this.files = files;
        this.laterFacts = laterFacts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param version of the case, as it was read: every fact that comes moves it on */
    public record Command(CaseId caseId, int version) {}

    /**
     * Says so; the duty to look ends.
     *
     * @return the case
     * @throws Problem {@code not-found}, or {@code stale} if more has come since
     */
    @Requires(Permission.CASE_WORK)
    public CaseId confirm(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.expectVersion(command.version());
        laterFacts.lookedAt(file.id(), clock.instant());
        trail.changed(file.id().ref(), "LATER_FACTS_SEEN");
        return file.id();
    }
}
