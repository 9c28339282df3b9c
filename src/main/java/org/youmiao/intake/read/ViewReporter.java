package org.youmiao.intake.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Agencies;

/**
 * Breaks the seal: tells the unit that screens who reported, so that the reporter can be asked and told. A look of its own, on
 * record as such.
 */
@Component
public class ViewReporter {
    private final ReportFiles files;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Trail trail;

    ViewReporter(ReportFiles files, Agencies agencies, JdbcClient jdbc, Trail trail) {
        this.files = files;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** The report and who reported. */
    public record WithReporter(ReportFile file, ReporterCard reporter) {}

    /**
     * Who reported.
     *
     * @param name      of the person whose account sent the report; none where the reporter wishes not to be named, like all that
     *     follows
     * @param capacity  the role in which
     * @param agency    name of the member agency, for a liaison
     * @param onBehalf  whether it was taken down for someone else
     * @param caller    that person, as far as known
     * @param anonymous whether nobody is to be told the name: the feedback is given through the platform
     */
    public record ReporterCard(
            @Nullable String name,
            @Nullable Role capacity,
            @Nullable String agency,
            boolean onBehalf,
            NewReport.Caller caller,
            boolean anonymous) {}

    /** @throws Problem {@code not-found}, also where another unit screens, or once the reporter was told what became of it */
    @Requires(Permission.REPORT_SCREEN)
    public WithReporter view(ReportId report) {
        ReportFile file = files.read(report);
        ReporterCard reporter = jdbc.sql("""
                        SELECT p.*, a.display_name FROM report_reporter p JOIN account a ON a.id = p.account_id
                        WHERE p.report_id = ?""")
                .param(report.value())
                .query((rs, row) -> rs.getBoolean("anonymous") ? nameless(rs) : named(rs))
                .optional()
                .orElseThrow(() -> Problem.notFound("reporter"));
        trail.saw(report.ref(), "REPORTER");
        return new WithReporter(file, reporter);
    }

    private static ReporterCard nameless(ResultSet rs) throws SQLException {
        return new ReporterCard(null, null, null, rs.getBoolean("on_behalf"), NewReport.Caller.UNKNOWN, true);
    }

    private ReporterCard named(ResultSet rs) throws SQLException {
        String agency = rs.getString("agency");
        return new ReporterCard(
                rs.getString("display_name"),
                Role.valueOf(rs.getString("capacity")),
                agency == null ? null : agencies.label(agency),
                rs.getBoolean("on_behalf"),
                new NewReport.Caller(
                        rs.getString("caller_name"), rs.getString("caller_phone"), rs.getString("caller_relation")),
                false);
    }
}
