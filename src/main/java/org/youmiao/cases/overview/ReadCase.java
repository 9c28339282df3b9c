package org.youmiao.cases.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.cases.read.TeamView;
import org.youmiao.cases.visit.VisitBook;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;

/** One case for calling systems: what a page says about it in words and pictures is not asked for. */
@Component
public class ReadCase {
    private final CaseFiles files;
    private final Children children;
    private final Guardians guardians;
    private final Reports reports;
    private final TeamView team;
    private final Clocks clocks;
    private final VisitBook visits;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadCase(
            CaseFiles files,
            Children children,
            Guardians guardians,
            Reports reports,
            TeamView team,
            Clocks clocks,
            VisitBook visits,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.children = children;
        this.guardians = guardians;
        this.reports = reports;
        this.team = team;
        this.clocks = clocks;
        this.visits = visits;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param refs      what it points to
     * @param guardians who look after the child today
     * @param team      who is on it, the lead first
     * @param duties    what is owed, the nearest first
     * @param visits    all of them, the latest first; none if they were not asked for
     */
    public record Known(
            CaseFile file,
            ChildCard child,
            Refs refs,
            List<GuardianCard> guardians,
            List<TeamMember> team,
            List<ClockView> duties,
            @Nullable List<VisitView> visits) {}

    /**
     * What the case points to.
     *
     * @param reports    from which it was opened and that joined it, as far as the actor may see them
     * @param assessment the last that was decided
     * @param plan       the one in force
     */
    public record Refs(
            List<ReportId> reports,
            @Nullable UUID assessment,
            @Nullable UUID plan) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Known read(CaseId id, boolean withVisits) {
        CaseFile file = files.get(id);
        trail.saw(id.ref(), withVisits ? "WITH_VISITS" : "OVERVIEW");
        LocalDate today = Shanghai.today(clock);
        return new Known(
                file,
                children.required(file.child()),
                refs(id),
                guardians.of(file.child()).stream()
                        .filter(one -> one.holdsOn(today))
                        .toList(),
                team.of(id),
                clocks.of(id.ref()).stream()
                        .filter(view -> view.state().isOpen())
                        .sorted(Comparator.comparing(ClockView::dueAt))
                        .toList(),
                withVisits ? visits.of(id) : null);
    }

    private Refs refs(CaseId id) {
        Refs all = jdbc.sql("""
                        SELECT ARRAY(SELECT report_id FROM case_report WHERE case_id = :id ORDER BY joined_at, report_id) AS reports,
                            (SELECT id FROM assessment WHERE case_id = :id AND decided_at IS NOT NULL
                                ORDER BY decided_at DESC LIMIT 1) AS assessment,
                            (SELECT id FROM plan WHERE case_id = :id AND state = 'IN_FORCE') AS plan""").param("id", id.value()).query(ReadCase::refs).single();
        List<ReportId> visible =
                reports.brief(all.reports()).stream().map(Reports.Brief::id).toList();
        return new Refs(visible, all.assessment(), all.plan());
    }

    private static Refs refs(ResultSet rs, int row) throws SQLException {
        return new Refs(
                List.of((UUID[]) rs.getArray("reports").getArray()).stream()
                        .map(ReportId::new)
                        .toList(),
                Rows.uuidOrNull(rs, "assessment"),
                Rows.uuidOrNull(rs, "plan"));
    }
}
