package org.youmiao.intake.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.access.Role;
import org.youmiao.intake.NewReport;

/**
 * Who reports. Sealed.
 *
 * @param account   the account that sends the report
 * @param capacity  the role in which the person reports
 * @param agency    the member agency, for a liaison
 * @param onBehalf  whether it is taken down for someone else
 * @param caller    that person, as far as known
 * @param anonymous whether nobody is to be told the name
 */
record Reporter(
        UUID account,
        Role capacity,
        @Nullable String agency,
        boolean onBehalf,
        NewReport.Caller caller,
        boolean anonymous) {

    /** Whoever is acting, in the first own role that may report; who only stands in for a colleague reports in that one's role. */
    static Reporter of(Acting acting, NewReport report) {
        Grant grant = acting.grants().stream()
                .filter(each -> !each.role().ways(Permission.REPORT_MAKE).isEmpty())
                .findFirst()
                .orElseThrow();
        NewReport.Caller caller = report.caller();
        return new Reporter(
                acting.actor().id(),
                grant.role(),
                grant.agency(),
                caller != null || grant.role() == Role.HOTLINE_CLERK,
                caller == null ? NewReport.Caller.UNKNOWN : caller,
                report.anonymous());
    }
}
