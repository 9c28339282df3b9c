package org.youmiao.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.Cases;
import org.youmiao.cases.file.Team.Calling;
import org.youmiao.county.Rows;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** What screening does with cases. The screener leads a new case until it is handed over; the village's director joins the team. */
@Component
class ReportsBecomeCases implements CaseRegister {
    private final Opening opening;
    private final CaseFiles files;
    private final CaseReports reports;
    private final Team team;
    private final Cases cases;
    private final LaterFacts laterFacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportsBecomeCases(
            Opening opening,
            CaseFiles files,
            CaseReports reports,
            Team team,
            Cases cases,
            LaterFacts laterFacts,
            JdbcClient jdbc,
            Clock clock) {
        this.opening = opening;
        this.files = files;
        this.reports = reports;
        this.team = team;
        this.cases = cases;
        this.laterFacts = laterFacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UUID open(ReportId report, ChildId child, AreaCode area, boolean urgent, Set<UUID> without) {
        UUID screener = Acting.required().actor().id();
        List<Calling> village = team.villageDirectors(area).stream()
                .map(Colleague::id)
                .filter(account -> !without.contains(account))
                .map(account -> new Calling("village", account, TeamDuty.VILLAGE, null, null))
                .toList();
        return opening.open(child, area, screener, village, new CaseFile.Cause(report, null, urgent))
                .id()
                .value();
    }

    @Override
    public List<Director> directorsOf(AreaCode area) {
        return team.villageDirectors(area).stream()
                .map(colleague -> new Director(colleague.id(), colleague.name()))
                .toList();
    }

    @Override
    public void join(UUID caseId, ReportId report, boolean urgent) {
        CaseId id = new CaseId(caseId);
        Instant now = clock.instant();
        reports.join(files.forWriting(id), report, now);
        if (laterFacts.came(id, report, urgent, now)) {
            throw new CaseProblem.Closed();
        }
    }

    @Override
    public void heardMore(UUID caseId, ReportId report, boolean urgent, Instant at) {
        laterFacts.came(new CaseId(caseId), report, urgent, at);
    }

    @Override
    public List<OpenCase> openCasesOf(Collection<ChildId> children) {
        List<OpenCase> all = jdbc.sql("SELECT id, number, child_id, area FROM open_cases_of(:children)")
                .param("children", children.stream().map(ChildId::value).toArray(UUID[]::new))
                .query((rs, row) -> new OpenCase(
                        Rows.uuid(rs, "id"),
                        rs.getString("number"),
                        new ChildId(Rows.uuid(rs, "child_id")),
                        new AreaCode(rs.getString("area")),
                        false))
                .list();
        Set<CaseId> visible = cases.briefs(
                        all.stream().map(one -> new CaseId(one.id())).collect(Collectors.toSet()))
                .keySet();
        return all.stream().map(one -> told(one, visible)).toList();
    }

    private static OpenCase told(OpenCase one, Set<CaseId> visible) {
        return visible.contains(new CaseId(one.id()))
                ? new OpenCase(one.id(), one.number(), one.child(), one.area(), true)
                : new OpenCase(one.id(), "", one.child(), one.area(), false);
    }
}
