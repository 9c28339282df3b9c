package org.youmiao.intake.read;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.access.Way;
import org.youmiao.kernel.AreaCode;

/** What a page or a line of the worklist offers the actor to do about a report. It gives no right: the acts decide. */
public final class Offers {
    private Offers() {}

    /** Desks of the units of which the actor is one: townships, or the county. */
    public static Set<AreaCode> units() {
        return Acting.required().grants().stream()
                .filter(grant -> grant.role().ways(Permission.REPORT_SCREEN).contains(Way.AREA))
                .map(Grant::area)
                .collect(Collectors.toSet());
    }

    /**
     * Whether to offer the second person's confirmation: nobody confirms what one proposed oneself, and a colleague at the same
     * desk who may not confirm waits as well.
     *
     * @param area     of the report
     * @param screener who proposed
     */
    public static boolean confirmation(AreaCode area, @Nullable UUID screener) {
        Acting acting = Acting.required();
        return !acting.actor().id().equals(screener) && acting.may(Permission.SCREENING_CONFIRM, area, false);
    }
}
