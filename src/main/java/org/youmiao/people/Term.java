package org.youmiao.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/**
 * From when until when something about a child is so. Begun and ended, never rewritten; never in the future, since it says what is
 * known and not what is planned.
 *
 * @param validFrom first day
 * @param validTo   last day; none means until further notice
 */
public record Term(LocalDate validFrom, @Nullable LocalDate validTo) {

    /**
     * Until further notice from that day on.
     *
     * @throws Problem {@code invalid.in-future} naming {@code since}
     */
    public static Term since(LocalDate first, Instant now) {
        if (first.isAfter(Shanghai.dateOf(now))) {
            throw Problem.invalid("since", "in-future");
        }
        return new Term(first, null);
    }

    /**
     * The same, ended with that day.
     *
     * @throws ChildProblem {@code child.already-ended}
     * @throws Problem {@code invalid.before-start}, {@code invalid.in-future} naming {@code until}
     */
    public Term until(LocalDate last, Instant now) {
        if (validTo != null) {
            throw ChildProblem.alreadyEnded();
        }
        if (last.isBefore(validFrom)) {
            throw Problem.invalid("until", "before-start");
        }
        if (last.isAfter(Shanghai.dateOf(now))) {
            throw Problem.invalid("until", "in-future");
        }
        return new Term(validFrom, last);
    }

    /** Whether it is so on that day. */
    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
