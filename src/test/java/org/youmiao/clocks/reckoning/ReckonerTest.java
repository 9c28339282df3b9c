package org.youmiao.clocks.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youmiao.clocks.reckoning.Calendars.at;
import static org.youmiao.clocks.reckoning.Calendars.endOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youmiao.clocks.reckoning.ReckonedDay.Counting;
import org.youmiao.clocks.reckoning.TimeLimit.Days;
import org.youmiao.clocks.reckoning.TimeLimit.FixedDate;
import org.youmiao.clocks.reckoning.TimeLimit.Hours;
import org.youmiao.clocks.reckoning.TimeLimit.Months;
import org.youmiao.clocks.reckoning.TimeLimit.WorkingDays;

class ReckonerTest {
    private final Reckoner reckoner = new Reckoner(Calendars.SHIPPED);

    private Instant due(String start, TimeLimit limit, Pause... pauses) {
        return reckoner.reckon(at(start), limit, List.of(pauses)).dueAt();
    }

    @Test
    void three_working_days_over_the_Spring_Festival_of_2026_count_the_worked_Saturday_and_skip_nine_days() {
        // Thursday 12; Friday 13 is the first, Saturday 14 is worked, 15 to 23 are the festival
        assertThat(due("2026-02-12T15:00", new WorkingDays(3))).isEqualTo(endOf("2026-02-24"));
    }

    @Test
    void five_working_days_after_the_Spring_Festival_count_the_worked_Saturday_28_February() {
        assertThat(due("2026-02-25T09:00", new WorkingDays(5))).isEqualTo(endOf("2026-03-03"));
    }

    @Test
    void three_working_days_before_the_National_Day_of_2026_end_on_the_worked_Saturday_after_it() {
        assertThat(due("2026-09-30T10:00", new WorkingDays(3))).isEqualTo(endOf("2026-10-10"));
    }

    @Test
    void a_clock_started_on_a_rest_day_counts_from_the_first_working_day() {
        assertThat(due("2026-11-21T08:00", new WorkingDays(1))).isEqualTo(endOf("2026-11-23"));
    }

    @Test
    void the_last_second_of_a_day_and_its_first_start_the_same_clock_and_the_next_second_another() {
        assertThat(due("2026-11-23T00:00", new WorkingDays(1))).isEqualTo(endOf("2026-11-24"));
        assertThat(due("2026-11-23T23:59:59.999", new WorkingDays(1))).isEqualTo(endOf("2026-11-24"));
        assertThat(due("2026-11-24T00:00", new WorkingDays(1))).isEqualTo(endOf("2026-11-25"));
    }

    @Test
    void three_calendar_days_that_end_in_the_Spring_Festival_roll_to_the_first_working_day_after_it() {
        Reckoning reckoning =
                reckoner.reckon(at("2026-02-13T10:00"), new Days(3, RollForward.NEXT_WORKING_DAY), List.of());

        assertThat(reckoning.dueAt()).isEqualTo(endOf("2026-02-24"));
        assertThat(reckoning.days())
                .filteredOn(day -> day.counting() == Counting.COUNTED)
                .extracting(ReckonedDay::date)
                .containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 16));
        assertThat(reckoning.days())
                .filteredOn(day -> day.counting() == Counting.CARRIED)
                .hasSize(8)
                .last()
                .extracting(ReckonedDay::date)
                .isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void calendar_days_that_end_on_a_worked_Saturday_do_not_roll() {
        assertThat(due("2026-10-07T10:00", new Days(3, RollForward.NEXT_WORKING_DAY)))
                .isEqualTo(endOf("2026-10-10"));
    }

    @Test
    void calendar_days_without_roll_forward_end_in_the_festival() {
        assertThat(due("2026-02-10T10:00", new Days(7, RollForward.NONE))).isEqualTo(endOf("2026-02-17"));
    }

    @Test
    void hours_run_through_the_night_from_the_second_they_start() {
        assertThat(due("2026-02-16T23:30:15", new Hours(2))).isEqualTo(at("2026-02-17T01:30:15"));
    }

    @Test
    void a_month_from_31_January_ends_on_the_last_day_of_February() {
        assertThat(due("2025-01-31T10:00", new Months(1, RollForward.NONE))).isEqualTo(endOf("2025-02-28"));
        assertThat(due("2024-01-31T10:00", new Months(1, RollForward.NONE))).isEqualTo(endOf("2024-02-29"));
    }

    @Test
    void a_month_that_ends_on_a_worked_Saturday_does_not_roll() {
        assertThat(due("2026-01-31T10:00", new Months(1, RollForward.NEXT_WORKING_DAY)))
                .isEqualTo(endOf("2026-02-28"));
    }

    @Test
    void twelve_months_from_29_February_end_on_28_February() {
        assertThat(due("2024-02-29T10:00", new Months(12, RollForward.NONE))).isEqualTo(endOf("2025-02-28"));
    }

    @Test
    void a_fixed_date_is_the_next_one_after_the_start_and_rolls() {
        FixedDate endOfJanuary = new FixedDate(MonthDay.of(1, 31), RollForward.NEXT_WORKING_DAY);

        assertThat(due("2025-11-23T10:00", endOfJanuary)).isEqualTo(endOf("2026-02-02"));
        assertThat(due("2024-01-31T10:00", endOfJanuary)).isEqualTo(endOf("2025-02-05"));
    }

    @Test
    void a_pause_from_Monday_to_Thursday_gives_three_working_days_back() {
        Pause pause = new Pause(at("2026-11-23T16:00"), at("2026-11-26T09:00"));

        assertThat(due("2026-11-20T10:00", new WorkingDays(2))).isEqualTo(endOf("2026-11-24"));
        assertThat(due("2026-11-20T10:00", new WorkingDays(2), pause)).isEqualTo(endOf("2026-11-27"));
    }

    @Test
    void a_pause_within_one_day_gives_nothing_back_to_a_limit_in_days_but_its_length_to_one_in_hours() {
        Pause pause = new Pause(at("2026-11-23T09:00"), at("2026-11-23T11:30"));

        assertThat(due("2026-11-20T10:00", new WorkingDays(2), pause)).isEqualTo(endOf("2026-11-24"));
        assertThat(due("2026-11-23T08:00", new Hours(2), pause)).isEqualTo(at("2026-11-23T12:30"));
    }

    @Test
    void no_pause_moves_a_fixed_date() {
        FixedDate date = new FixedDate(MonthDay.of(3, 31), RollForward.NONE);
        Pause pause = new Pause(at("2026-03-01T00:00"), at("2026-04-05T00:00"));

        assertThat(due("2026-02-01T00:00", date, pause)).isEqualTo(endOf("2026-03-31"));
    }

    @Test
    void a_date_in_a_year_without_published_holidays_is_provisional_and_names_the_year() {
        Reckoning reckoning = reckoner.reckon(at("2026-12-30T10:00"), new WorkingDays(3), List.of());

        assertThat(reckoning.provisionalYears()).containsExactly(2027);
        // Thursday 31; New Year's Day is a holiday by the regulation itself; then Monday and Tuesday
        assertThat(reckoning.dueAt()).isEqualTo(endOf("2027-01-05"));
    }

    @Test
    void plain_calendar_days_are_certain_in_any_year() {
        Reckoning reckoning = reckoner.reckon(at("2031-05-01T10:00"), new Days(7, RollForward.NONE), List.of());

        assertThat(reckoning.provisional()).isFalse();
    }
}
