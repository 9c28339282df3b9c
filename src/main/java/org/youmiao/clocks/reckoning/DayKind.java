package org.youmiao.clocks.reckoning;

/** What a date is to an office. */
public enum DayKind {
    /** An ordinary working day, Monday to Friday. */
    WORKDAY(true),
    /** 调休上班: a weekend day that is worked in exchange for a day of a long holiday. */
    MAKEUP_WORKDAY(true),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(false),
    /** A day of a public holiday by the State Council's yearly notice, whatever day of the week it is. */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether offices work on such a day. */
    public boolean worked() {
        return worked;
    }
}
