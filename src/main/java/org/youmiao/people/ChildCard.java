package org.youmiao.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;

/**
 * What other rooms show of a child.
 *
 * @param name       what the child is called, or {@link #NAME_UNKNOWN}
 * @param bornYear   the year, also where the day is unknown
 * @param area       where the child lives
 * @param categories groups of need to which the child belongs today, as far as the actor may know them
 * @param version    counts changes of the record
 */
public record ChildCard(
        ChildId id,
        String name,
        Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        AreaCode area,
        Set<ChildCategory> categories,
        int version) {
    /** Shown where nobody knows the name. */
    public static final String NAME_UNKNOWN = "姓名不详";

    /** Whole years on that date; where only the year of birth is known, the age reached in the date's year; else nothing. */
    public OptionalInt ageOn(LocalDate date) {
        if (bornOn != null) {
            return OptionalInt.of(Math.max(0, Period.between(bornOn, date).getYears()));
        }
        return bornYear == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, date.getYear() - bornYear));
    }

    /** Whether the age is by the year alone, and may be one too high. */
    public boolean ageIsByYear() {
        return bornOn == null && bornYear != null;
    }
}
