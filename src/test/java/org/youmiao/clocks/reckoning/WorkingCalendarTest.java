package org.youmiao.clocks.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youmiao.kernel.Problem;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = Calendars.SHIPPED;

    @Test
    void it_knows_the_three_kinds_of_day_that_are_no_ordinary_working_day() {
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 17))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.occasionOf(LocalDate.of(2026, 2, 17))).isEqualTo("春节");
        assertThat(calendar.kindOf(LocalDate.of(2026, 2, 14))).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(calendar.kindOf(LocalDate.of(2026, 11, 22))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kindOf(LocalDate.of(2026, 11, 23))).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.occasionOf(LocalDate.of(2026, 11, 23))).isNull();
    }

    @Test
    void every_shipped_year_has_the_number_of_working_days_that_its_notice_leaves() {
        // 365 days less 104 weekend days, less 33 holidays of which 13 fell on weekends, plus 6 worked weekend days
        long worked = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(calendar::isWorked)
                .count();

        assertThat(worked).isEqualTo(248);
    }

    @Test
    void a_year_is_published_with_its_own_notice_and_not_with_a_stray_day_of_its_neighbour() {
        WorkingCalendar onlyNewYear =
                WorkingCalendar.of(List.of(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", DayKind.HOLIDAY)));

        assertThat(onlyNewYear.isPublished(2027)).isFalse();
        assertThat(calendar.isPublished(2026)).isTrue();
        assertThat(calendar.isPublished(2027)).isFalse();
    }

    @Test
    void an_unpublished_year_knows_the_holidays_that_the_regulation_ties_to_a_date() {
        assertThat(calendar.kindOf(LocalDate.of(2027, 5, 1))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.of(2027, 10, 4))).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void working_days_are_counted_forwards_and_backwards() {
        LocalDate beforeFestival = LocalDate.of(2026, 2, 13);
        LocalDate afterFestival = LocalDate.of(2026, 2, 24);

        assertThat(calendar.plusWorkingDays(beforeFestival, 2)).isEqualTo(afterFestival);
        assertThat(calendar.plusWorkingDays(afterFestival, -2)).isEqualTo(beforeFestival);
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 17), 0)).isEqualTo(LocalDate.of(2026, 2, 17));
    }

    @Test
    void a_date_given_twice_is_refused() {
        CalendarDay day = new CalendarDay(LocalDate.of(2026, 1, 1), "元旦", DayKind.HOLIDAY);

        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(List.of(day, day)));
    }

    @Test
    void a_file_with_windows_line_ends_and_a_byte_order_mark_is_read() {
        assertThat(HolidayFile.parse("\uFEFFdate,name,kind\r\n2027-01-01,元旦,holiday\r\n\r\n"))
                .containsExactly(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", DayKind.HOLIDAY));
    }

    @Test
    void a_wrong_line_is_named_by_its_number_and_not_by_its_content() {
        for (String wrong : List.of("2027-13-01,元旦,holiday", "2027-01-01,,holiday", "2027-01-01,元旦,rest", "x")) {
            assertThatThrownBy(() -> HolidayFile.parse("date,name,kind\n2027-01-02,元旦,holiday\n" + wrong))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo("invalid.calendar-line");
                        assertThat(problem.arguments()).containsExactly(3);
                    });
        }
    }

    @Test
    void a_file_without_its_header_or_with_a_repeated_date_is_refused() {
        assertThatThrownBy(() -> HolidayFile.parse("2027-01-01,元旦,holiday")).hasMessage("invalid.calendar-header");
        assertThatThrownBy(() -> HolidayFile.parse("date,name,kind\n2027-01-01,元旦,holiday\n2027-01-01,元旦,holiday"))
                .hasMessage("invalid.calendar-line");
    }
}
