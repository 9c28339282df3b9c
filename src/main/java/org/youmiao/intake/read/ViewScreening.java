package org.youmiao.intake.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;
import org.youmiao.people.ChildCard;
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
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Trail trail;

    ViewScreening(
            ReportFiles files,
            Children children,
            CaseRegister cases,
            Reports reports,
            Agencies agencies,
            JdbcClient jdbc,
            Trail trail) {
        this.files = files;
        this.children = children;
        this.cases = cases;
        this.reports = reports;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * The report and what may be about the same child.
     *
     * @param directors of the village that was told
     */
    public record ToScreen(
            ReportFile file, List<Match> children, List<SameClue> reports, List<CaseRegister.Director> directors) {}

    /** The report and the member agencies that may take it over. */
    public record ToHandOver(ReportFile file, List<Agency> agencies) {}

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

    /**
     * What is asked before a case is opened.
     *
     * @param children  who may be the child, by what was told and by what was typed
     * @param directors of the village where the case would belong
     */
    public record ToOpen(ReportFile file, List<Match> children, List<CaseRegister.Director> directors) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.REPORT_SCREEN)
    public ToScreen view(ReportId report) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), "SCREENING");
        return toScreen(file);
    }

    /**
     * Reads it as the second person who is to confirm that nothing more be done: all that the screener could know, and what came since.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.SCREENING_CONFIRM)
    public ToScreen viewProposal(ReportId report) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), "PROPOSAL");
        return toScreen(file);
    }

    /**
     * Reads it to open a case.
     *
     * @param chosen the registered child; none if one is to be registered
     * @param typed  what was typed about that one, if anything was
     * @param lives  where that one is said to live; none where it was not typed yet
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.REPORT_SCREEN)
    public ToOpen toOpen(
            ReportId report, @Nullable ChildId chosen, @Nullable ChildClue typed, @Nullable AreaCode lives) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), "SCREENING");
        AreaCode home = chosen == null
                ? (lives == null ? file.facts().area() : lives)
                : children.card(chosen).map(ChildCard::area).orElse(null);
        Map<ChildId, Match> found = new LinkedHashMap<>();
        Stream.of(typed, told(file.facts()))
                .filter(Objects::nonNull)
                .flatMap(clue -> matches(clue).stream())
                .forEach(match -> found.putIfAbsent(match.child().child(), match));
        return new ToOpen(file, List.copyOf(found.values()), directors(file, home));
    }

    /**
     * Reads it to hand it over.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.REPORT_SCREEN)
    public ToHandOver toHandOver(ReportId report) {
        ReportFile file = files.read(report);
        trail.saw(report.ref(), "SCREENING");
        return new ToHandOver(file, agencies.today());
    }

    private ToScreen toScreen(ReportFile file) {
        ReportFacts facts = file.facts();
        return new ToScreen(file, matches(told(facts)), sameClue(facts.id()), directors(file, facts.area()));
    }

    private List<CaseRegister.Director> directors(ReportFile file, @Nullable AreaCode home) {
        return cases.directorsOf(file.screening().route().areaOfCase(home));
    }

    private static ChildClue told(ReportFacts facts) {
        ChildTold told = facts.child();
        return new ChildClue(told.name(), told.civilId(), facts.bornYear(), told.sex(), facts.area());
    }

    private List<Match> matches(ChildClue clue) {
        List<Possible> possible = children.possible(clue);
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
