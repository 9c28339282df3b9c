package org.youmiao.cases.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Shanghai;

/**
 * Until when the child is to be seen next: so many days after it was last seen.
 *
 * @param since when it was last seen; where nobody has seen it yet, when the case was opened
 * @param days  how many days there are from then on, that day not counted
 */
record NextVisit(Instant since, int days) {
    /** No clock runs longer. */
    private static final int MOST = 1100;

    /**
     * A visit that is owed when a level is decided.
     *
     * @param since since when
     * @param dueAt the last second that is in time
     * @param first whether nobody has seen the child yet
     */
    record Owed(Instant since, Instant dueAt, boolean first) {}

    /**
     * By the interval of a level. Where that is over already, nobody was late by it until now: the visit is due on the day after the
     * decision.
     *
     * @param interval days from one visit to the next
     */
    static NextVisit by(int interval, Instant since, Instant decidedAt) {
        long gone = ChronoUnit.DAYS.between(Shanghai.dateOf(since), Shanghai.dateOf(decidedAt));
        return new NextVisit(since, (int) Math.min(Math.max(interval, gone + 1), MOST));
    }

    /**
     * What takes the place of a visit that is owed, if anything does. It is counted from the last visit, whatever the level: a higher
     * level may only bring it forward, a lower one only put it off, and a visit that is late stays as it is. A first visit is never
     * put off.
     *
     * @param before the level until now; none at the first assessment
     */
    static Optional<NextVisit> insteadOf(
            Owed owed, Optional<RiskLevel> before, RiskLevel level, int interval, Instant decidedAt) {
        if (decidedAt.isAfter(owed.dueAt())) {
            return Optional.empty();
        }
        NextVisit next = by(interval, owed.since(), decidedAt);
        LocalDate lastDay = Shanghai.dateOf(owed.dueAt());
        int rise = before.map(level::compareTo).orElse(1);
        boolean forward = rise > 0 && next.lastDay().isBefore(lastDay);
        boolean off = rise < 0 && !owed.first() && next.lastDay().isAfter(lastDay);
        return forward || off ? Optional.of(next) : Optional.empty();
    }

    /** The last day that is in time; visits are due on plain days, worked or not. */
    LocalDate lastDay() {
        return Shanghai.dateOf(since).plusDays(days);
    }
}
