package org.youmiao.intake.read;

import org.youmiao.intake.ScreeningState;

/** How far a report is, as the reporter may know it: what was decided is told by the unit, in its own words. */
public enum Progress {
    RECEIVED,
    BEING_SCREENED,
    CONCLUDED;

    static Progress of(ScreeningState state) {
        if (state == ScreeningState.RECEIVED) {
            return RECEIVED;
        }
        return state.isOpen() ? BEING_SCREENED : CONCLUDED;
    }
}
