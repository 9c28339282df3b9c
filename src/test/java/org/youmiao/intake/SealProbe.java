package org.youmiao.intake;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;

/** Statements of a careless or curious programmer under different permissions; row security must hold by itself. */
class SealProbe {
    private final JdbcClient jdbc;
    private final Trail trail;

    SealProbe(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Requires(Permission.REPORT_SCREEN)
    public int screening(String sql, ReportId report) {
        return run(sql, report);
    }

    @Requires(Permission.REPORT_READ)
    public int reading(String sql, ReportId report) {
        return run(sql, report);
    }

    @Requires(Permission.SCREENING_CONFIRM)
    public int confirming(String sql, ReportId report) {
        return run(sql, report);
    }

    @Requires(Permission.CASE_READ)
    public int readingCases(String sql, ReportId report) {
        return run(sql, report);
    }

    @Requires(Permission.OWN_ACCOUNT)
    public int ownAccount(String sql, ReportId report) {
        return run(sql, report);
    }

    private int run(String sql, ReportId report) {
        trail.saw(report.ref());
        var statement = jdbc.sql(sql).param(report.value());
        Supplier<Integer> work =
                sql.startsWith("SELECT") ? () -> statement.query(Integer.class).single() : statement::update;
        return work.get();
    }
}
