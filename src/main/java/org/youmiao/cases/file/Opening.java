package org.youmiao.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile.Cause;
import org.youmiao.cases.file.Team.Calling;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildId;

/** How a case comes to be, whoever opens it: number, file, lead, team, first duties. */
@Component
class Opening {
    private final CaseFiles files;
    private final Team team;
    private final CaseReports reports;
    private final CaseDuties duties;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Opening(
            CaseFiles files,
            Team team,
            CaseReports reports,
            CaseDuties duties,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.team = team;
        this.reports = reports;
        this.duties = duties;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens a case with today's date.
     *
     * @param others who is on the team beside the lead
     * @throws CaseProblem.AlreadyOpen if the child has an open case anywhere in the county
     */
    CaseFile open(ChildId child, AreaCode area, UUID lead, Collection<Calling> others, Cause cause) {
        Instant now = clock.instant();
        Actor actor = Acting.required().actor();
        Calling leading = new Calling("lead", lead, TeamDuty.LEAD, null, null);
        team.mustBeAble(area, leading);
        CaseFile file = store(CaseFile.open(new CaseId(Ids.next()), number(now), child, area, lead, cause, actor, now));
        trail.changed(file.id().ref(), "OPENED");
        team.call(file, leading);
        others.stream().filter(calling -> !calling.account().equals(lead)).forEach(calling -> team.call(file, calling));
        file.openedFromReport().ifPresent(report -> reports.join(file, report, now));
        duties.opened(file, now);
        return file;
    }

    private CaseFile store(CaseFile file) {
        try {
            return files.save(file);
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("case_file_one_open")) {
                throw new CaseProblem.AlreadyOpen();
            }
            throw e;
        }
    }

    private String number(Instant at) {
        long next = jdbc.sql("SELECT nextval('case_number')").query(Long.class).single();
        return "C-%d-%04d".formatted(Year.from(Shanghai.dateOf(at)).getValue(), next);
    }
}
