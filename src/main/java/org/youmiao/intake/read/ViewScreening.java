package org.youmiao.intake.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.CaseRegister.OpenCase;
import org.youmiao.intake.NewReport.ChildTold;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.Possible;

/** Reads a report to screen it, beside the children, cases and reports that may be about the same child. A person decides. */
@Component
public class ViewScreening {
    private final ReportFiles files;
    private final Children children;
    private final CaseRegister cases;
    private final Reports reports;
    private final JdbcClient jdbc;
    private final Trail trail;

    ViewScreening(
            ReportFiles files, Children children, CaseRegister cases, Reports reports, JdbcClient jdbc, Trail trail) {
        this.files = files;
        this.children = children;
        this.cases = cases;
        this.reports = reports;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** The report and what may be about the same child. */
    public record ToScreen(ReportFile file, List<Match> children, List<SameClue> reports) {}

    /**
     * A registered child who may be the one.
     *
     * @param openCase the child's open case, if there is one; perhaps beyond the actor's reach
     */
    public record Match(Possible child, @Nullable OpenCase openCase) {}

    /**
     * Another report, still being screened, that may be about the same child.
     *
     * @param area  where it is screened
     * @param why   what agrees
     * @param brief more about it; none beyond the actor's reach
     */
    public record SameClue(ReportId report, AreaCode area, SameClueReason why, Reports.@Nullable Brief brief) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.REPORT_SCREEN)
    public ToScreen view(ReportId report) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), "SCREENING");
        return new ToScreen(file, matches(file.facts()), sameClue(report));
    }

    private List<Match> matches(ReportFacts facts) {
        ChildTold told = facts.child();
        List<Possible> possible = children.possible(
                new ChildClue(told.name(), told.civilId(), facts.bornYear(), told.sex(), facts.area()));
        Map<ChildId, OpenCase> open = cases
                .openCasesOf(possible.stream().map(Possible::child).toList())
                .stream()
                .collect(Collectors.toMap(OpenCase::child, Function.identity()));
        return possible.stream()
                .map(one -> new Match(one, open.get(one.child())))
                .toList();
    }

    private List<SameClue> sameClue(ReportId report) {
        List<SameClue> found = jdbc.sql("SELECT report_id, area, why FROM reports_of_same_clue(?)")
                .param(report.value())
                .query((rs, row) -> new SameClue(
                        new ReportId(Rows.uuid(rs, "report_id")),
                        new AreaCode(rs.getString("area")),
                        SameClueReason.valueOf(rs.getString("why")),
                        null))
                .list();
        Map<ReportId, Reports.Brief> visible = reports
                .brief(found.stream().map(SameClue::report).toList())
                .stream()
                .collect(Collectors.toMap(Reports.Brief::id, Function.identity()));
        trail.listed("report", found.size());
        return found.stream()
                .map(one -> new SameClue(one.report(), one.area(), one.why(), visible.get(one.report())))
                .toList();
    }
}
