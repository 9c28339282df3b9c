package org.youmiao.clocks.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.youmiao.clocks.reckoning.ReckonedDay.Counting;
import org.youmiao.kernel.Shanghai;

/** What holds for every clock, whatever its start, limit and pauses. */
class ReckonerProperties {
    private static final Instant FIRST = Calendars.at("2016-01-01T00:00");
    private static final long SECONDS = Duration.ofDays(12 * 365).toSeconds();

    private final Reckoner reckoner = new Reckoner(Calendars.SHIPPED);

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(0, SECONDS).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<TimeLimit> amounts() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 60);
        Arbitrary<RollForward> roll = Arbitraries.of(RollForward.class);
        return Arbitraries.oneOf(
                small.map(TimeLimit.Hours::new),
                small.map(TimeLimit.WorkingDays::new),
                Combinators.combine(small, roll).as(TimeLimit.Days::new),
                Combinators.combine(Arbitraries.integers().between(1, 12), roll).as(TimeLimit.Months::new));
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        Arbitrary<TimeLimit> fixed = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of(RollForward.class))
                .as((month, day, roll) -> new TimeLimit.FixedDate(MonthDay.of(month, day), roll));
        return Arbitraries.oneOf(amounts(), fixed);
    }

    @Property
    void a_later_start_is_never_due_earlier(
            @ForAll("starts") Instant start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(max = 4_000_000) int later) {
        Instant first = reckoner.reckon(start, limit, List.of()).dueAt();
        Instant second =
                reckoner.reckon(start.plusSeconds(later), limit, List.of()).dueAt();

        assertThat(second).isAfterOrEqualTo(first);
    }

    @Property
    void a_greater_amount_is_never_due_earlier(
            @ForAll("starts") Instant start,
            @ForAll("amounts") TimeLimit limit,
            @ForAll @IntRange(min = 1, max = 90) int more) {
        Instant first = reckoner.reckon(start, limit, List.of()).dueAt();
        Instant second = reckoner.reckon(start, limit.withAmount(limit.amount() + more), List.of())
                .dueAt();

        assertThat(second).isAfterOrEqualTo(first);
    }

    @Property
    void every_limit_ends_after_its_start(@ForAll("starts") Instant start, @ForAll("limits") TimeLimit limit) {
        assertThat(reckoner.reckon(start, limit, List.of()).dueAt()).isAfter(start);
    }

    @Property
    void a_pause_never_shortens_and_gives_a_plain_limit_back_exactly_what_it_took(
            @ForAll("starts") Instant start,
            @ForAll("amounts") TimeLimit limit,
            @ForAll @IntRange(max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        Reckoning without = reckoner.reckon(start, limit, List.of());
        Instant from =
                start.plusSeconds(Duration.between(start, without.dueAt()).toSeconds() * percent / 100);
        Pause pause = new Pause(from, from.plus(Duration.ofDays(days)));
        Reckoning with = reckoner.reckon(start, limit, List.of(pause));

        // equal where the pause fell on days that would not have counted anyway
        assertThat(with.dueAt()).isAfterOrEqualTo(without.dueAt()).isAfterOrEqualTo(pause.until());
        boolean onTheDayOfTheStart = Shanghai.dateOf(from).equals(Shanghai.dateOf(start));
        if (limit instanceof TimeLimit.Hours
                || (limit instanceof TimeLimit.Days d && d.roll() == RollForward.NONE && !onTheDayOfTheStart)) {
            assertThat(Duration.between(without.dueAt(), with.dueAt())).isEqualTo(Duration.ofDays(days));
        }
    }

    @Property
    void the_explanation_counts_exactly_the_amount(@ForAll("starts") Instant start, @ForAll("limits") TimeLimit limit) {
        Reckoning reckoning = reckoner.reckon(start, limit, List.of());
        long counted = reckoning.days().stream()
                .filter(day -> day.counting() == Counting.COUNTED)
                .count();

        switch (limit) {
            case TimeLimit.Hours h -> assertThat(reckoning.days()).isEmpty();
            case TimeLimit.Months m -> assertThat(counted).isBetween(28L * m.amount(), 31L * m.amount());
            default -> assertThat(counted).isEqualTo(limit.amount());
        }
    }

    @Property
    void the_explanation_is_unbroken_and_ends_on_the_last_day(
            @ForAll("starts") Instant start, @ForAll("amounts") TimeLimit limit) {
        List<ReckonedDay> days = reckoner.reckon(start, limit, List.of()).days();

        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
        }
        if (!days.isEmpty()) {
            assertThat(days.getLast().date())
                    .isEqualTo(reckoner.reckon(start, limit, List.of()).lastDay());
        }
    }

    @Property
    void a_limit_in_working_days_or_with_roll_forward_ends_on_a_working_day(
            @ForAll("starts") Instant start, @ForAll("limits") TimeLimit limit) {
        if (limit instanceof TimeLimit.WorkingDays || limit.roll() == RollForward.NEXT_WORKING_DAY) {
            assertThat(Calendars.SHIPPED.isWorked(
                            reckoner.reckon(start, limit, List.of()).lastDay()))
                    .isTrue();
        }
    }

    @Property
    void reckoning_again_with_the_same_calendar_changes_nothing(
            @ForAll("starts") Instant start, @ForAll("limits") TimeLimit limit) {
        Reckoner sameCalendar = new Reckoner(WorkingCalendar.of(HolidayFile.parse(Calendars.shippedFile())));

        assertThat(sameCalendar.reckon(start, limit, List.of())).isEqualTo(reckoner.reckon(start, limit, List.of()));
    }
}
