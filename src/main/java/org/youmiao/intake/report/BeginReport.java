package org.youmiao.intake.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.AreaCode;

/** Opens the form for a report, with what follows from who the reporter is. */
@Component
public class BeginReport {
    private final Trail trail;

    BeginReport(Trail trail) {
        this.trail = trail;
    }

    /**
     * What need not be asked.
     *
     * @param area     the reporter's own village, for a director of one
     * @param onBehalf whether the reporter takes reports down for callers
     */
    public record Preset(@Nullable AreaCode area, boolean onBehalf) {}

    @Requires(Permission.REPORT_MAKE)
    public Preset begin() {
        trail.listed("report-form", 1);
        List<Grant> grants = Acting.required().grants();
        List<AreaCode> villages = grants.stream()
                .map(Grant::area)
                .filter(area -> area.level() == AreaCode.Level.VILLAGE)
                .distinct()
                .toList();
        boolean onBehalf = grants.stream().anyMatch(grant -> grant.role() == Role.HOTLINE_CLERK);
        return new Preset(villages.size() == 1 ? villages.getFirst() : null, onBehalf);
    }
}
