package org.youmiao.intake.screening;

/** Why a report goes to another unit; this decides to which one. */
public enum PassOnCause {
    /** The child lives in another township: its station. */
    OTHER_AREA,
    /** Someone of the station, or kin of one, is involved: the county office, and the station sees it no longer. */
    CONFLICT,
    /** It needs the county office; the station still sees it. */
    NEEDS_COUNTY
}
