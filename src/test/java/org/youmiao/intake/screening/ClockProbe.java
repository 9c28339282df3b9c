package org.youmiao.intake.screening;

import java.util.List;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.Clocks;
import org.youmiao.intake.ReportId;

/** Looks at a report's clocks; exists only in the tests. */
class ClockProbe {
    private final Clocks clocks;
    private final Trail trail;

    ClockProbe(Clocks clocks, Trail trail) {
        this.clocks = clocks;
        this.trail = trail;
    }

    @Requires(Permission.REPORT_SCREEN)
    public List<String> of(ReportId report) {
        trail.saw(report.ref());
        return clocks.of(report.ref()).stream()
                .map(clock -> clock.rule().code() + " " + clock.state())
                .toList();
    }

    @Requires(Permission.REPORT_SCREEN)
    public List<String> desksOf(ReportId report) {
        trail.saw(report.ref());
        return clocks.of(report.ref()).stream()
                .map(clock -> clock.desk().toString())
                .toList();
    }

    @Requires(Permission.REPORT_SCREEN)
    public List<String> areasOf(ReportId report) {
        trail.saw(report.ref());
        return clocks.of(report.ref()).stream()
                .map(clock -> clock.area().value())
                .toList();
    }

    @Requires(Permission.REPORT_SCREEN)
    public List<String> missedOf(ReportId report) {
        trail.saw(report.ref());
        return clocks.of(report.ref()).stream()
                .filter(clock -> clock.missedAt() != null)
                .map(clock -> clock.rule().code())
                .toList();
    }
}
