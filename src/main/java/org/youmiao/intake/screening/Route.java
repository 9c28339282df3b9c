package org.youmiao.intake.screening;

import org.jspecify.annotations.Nullable;
import org.youmiao.access.Acting;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;

/**
 * Who screens a report, and who else may see it.
 *
 * @param area       whoever works there by area may see the report
 * @param desk       the unit that screens: a township's code for its station, the county's for the county office
 * @param conflicted whether someone of the station is involved, so that the station must not see it
 */
public record Route(AreaCode area, AreaCode desk, boolean conflicted) {

    /**
     * By what is known: the station of the child's township; the county office where the area is unknown or the station conflicted.
     */
    public static Route of(CountyCode county, @Nullable AreaCode area, boolean conflicted) {
        if (conflicted || area == null || area.level() == AreaCode.Level.COUNTY) {
            return new Route(county.area(), county.area(), conflicted);
        }
        return new Route(area, area.township(), false);
    }

    /**
     * Where a case from this report belongs: where the child lives, as far as the actor works there. A conflicted one belongs to the
     * county office, or the station would see it after all.
     *
     * @param lives where the child lives; none means unknown
     */
    public AreaCode areaOfCase(@Nullable AreaCode lives) {
        return conflicted || lives == null || !Acting.reach().covers(lives) ? area : lives;
    }

    /** The county office screens, and the station still sees the report. */
    Route calledUp() {
        return new Route(area, area.county().area(), conflicted);
    }
}
