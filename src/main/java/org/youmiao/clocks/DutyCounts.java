package org.youmiao.clocks;

/**
 * How many open duties some desks have, by when they are due.
 *
 * @param overdue   their time is over
 * @param today     due today
 * @param thisWeek  due later, up to Sunday
 * @param later     due after Sunday
 */
public record DutyCounts(long overdue, long today, long thisWeek, long later) {
    public long of(DutyBand band) {
        return switch (band) {
            case OVERDUE -> overdue;
            case TODAY -> today;
            case THIS_WEEK -> thisWeek;
            case LATER -> later;
        };
    }

    public long all() {
        return overdue + today + thisWeek + later;
    }
}
