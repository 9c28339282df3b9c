package org.youmiao.intake.screening;

import java.util.Set;
import org.youmiao.access.Acting;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;

/**
 * Someone who screens, with the units for which the person acts today.
 *
 * @param desks codes of townships for their stations, of the county for the county office
 */
public record Screener(Actor actor, Set<AreaCode> desks) {

    /** Whoever is acting, with the reach of the running act. */
    static Screener now() {
        return new Screener(Acting.required().actor(), Acting.reach().areas());
    }

    boolean isOf(AreaCode desk) {
        return desks.contains(desk);
    }
}
