package org.youmiao.clocks.reckoning;

import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.LimitUnit;

/** How long a duty may take. What each form means day by day is decided in {@link Reckoner} alone. */
public sealed interface TimeLimit {

    /** The greatest amount of any unit: some three years of days, so that a slip of the pen cannot make a century. */
    int GREATEST = 1100;

    /** Hours by the clock, nights and holidays included. */
    record Hours(int amount) implements TimeLimit {
        public Hours {
            check(amount);
        }
    }

    /** Calendar days, the first being the day after the start. */
    record Days(int amount, RollForward roll) implements TimeLimit {
        public Days {
            check(amount);
        }
    }

    /** Days on which offices work, the first being the first such day after the start. */
    record WorkingDays(int amount) implements TimeLimit {
        public WorkingDays {
            check(amount);
        }
    }

    /** Months: up to the corresponding day of the last month, or that month's last day where it has none. */
    record Months(int amount, RollForward roll) implements TimeLimit {
        public Months {
            check(amount);
        }
    }

    /** The next such date after the start, such as 31 January. 29 February is 28 February in an ordinary year. */
    record FixedDate(MonthDay day, RollForward roll) implements TimeLimit {
        /** A date is not an amount: it counts as one, and can be neither lengthened nor suspended. */
        @Override
        public int amount() {
            return 1;
        }
    }

    int amount();

    default LimitUnit unit() {
        return switch (this) {
            case Hours h -> LimitUnit.HOUR;
            case Days d -> LimitUnit.DAY;
            case WorkingDays w -> LimitUnit.WORKING_DAY;
            case Months m -> LimitUnit.MONTH;
            case FixedDate f -> LimitUnit.FIXED_DATE;
        };
    }

    /** Hours and working days never roll: the former end by the clock, the latter on a working day by themselves. */
    default RollForward roll() {
        return switch (this) {
            case Hours h -> RollForward.NONE;
            case WorkingDays w -> RollForward.NONE;
            case Days(int amount, RollForward roll) -> roll;
            case Months(int amount, RollForward roll) -> roll;
            case FixedDate(MonthDay day, RollForward roll) -> roll;
        };
    }

    /** Whether it is an amount of time, which can be set, lengthened and suspended; a fixed date is not. */
    default boolean isAmount() {
        return !(this instanceof FixedDate);
    }

    /**
     * The same limit with another amount.
     *
     * @throws IllegalArgumentException for a fixed date, or an amount below one or above {@link #GREATEST}
     */
    default TimeLimit withAmount(int amount) {
        return switch (this) {
            case Hours h -> new Hours(amount);
            case Days(int old, RollForward roll) -> new Days(amount, roll);
            case WorkingDays w -> new WorkingDays(amount);
            case Months(int old, RollForward roll) -> new Months(amount, roll);
            case FixedDate f -> throw new IllegalArgumentException("a fixed date has no amount");
        };
    }

    /** Puts a limit together from its stored columns. */
    static TimeLimit of(LimitUnit unit, int amount, @Nullable MonthDay fixedOn, RollForward roll) {
        return switch (unit) {
            case HOUR -> new Hours(amount);
            case DAY -> new Days(amount, roll);
            case WORKING_DAY -> new WorkingDays(amount);
            case MONTH -> new Months(amount, roll);
            case FIXED_DATE -> new FixedDate(Objects.requireNonNull(fixedOn, "fixed date"), roll);
        };
    }

    private static void check(int amount) {
        if (amount < 1 || amount > GREATEST) {
            throw new IllegalArgumentException("amount of a time limit: " + amount);
        }
    }
}
