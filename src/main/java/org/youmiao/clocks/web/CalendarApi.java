package org.youmiao.clocks.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.clocks.calendar.ReadCalendar;
import org.youmiao.clocks.reckoning.CalendarDay;
import org.youmiao.clocks.reckoning.DayKind;

/** The county's working-day calendar for calling systems. */
@RestController
class CalendarApi {
    private final ReadCalendar reading;
    private final ImportCalendar imports;

    CalendarApi(ReadCalendar reading, ImportCalendar imports) {
        this.reading = reading;
        this.imports = imports;
    }

    /**
     * Days to be taken into the calendar.
     *
     * @param csv lines of {@code date,name,kind} with that header; kind is {@code holiday} or {@code makeup_workday}
     */
    record CalendarBody(String csv) {}

    /**
     * The calendar by which the county counts.
     *
     * @param years years of which the holidays are known, the latest first
     */
    record YearsBody(List<YearBody> years) {}

    /**
     * A year.
     *
     * @param year which
     * @param own  whether the county took it in itself; otherwise it came with the program
     * @param days dates that are not what their day of the week makes them, in order
     */
    record YearBody(int year, boolean own, List<DayBody> days) {}

    /**
     * A date.
     *
     * @param date     the date
     * @param occasion the festival for which, in Chinese
     * @param kind     holiday, or weekend day that is worked
     */
    record DayBody(LocalDate date, String occasion, DayKind kind) {
        static DayBody of(CalendarDay day) {
            return new DayBody(day.date(), day.occasion(), day.kind());
        }
    }

    /** By which days the county counts. */
    @GetMapping("/api/v1/calendar")
    YearsBody read() {
        return new YearsBody(reading.years().stream()
                .map(year -> new YearBody(
                        year.year(),
                        year.own(),
                        year.days().stream().map(DayBody::of).toList()))
                .toList());
    }

    /** Tells what an import would change, and changes nothing. */
    @PostMapping("/api/v1/calendar-previews")
    ImportCalendar.Preview preview(@RequestBody CalendarBody body) {
        return imports.preview(body.csv());
    }

    /** Takes days into the county's calendar: each year in the file replaces that year as a whole, in this county alone. */
    @PostMapping("/api/v1/calendar-imports")
    ImportCalendar.Imported take(@RequestBody CalendarBody body) {
        return imports.take(body.csv());
    }
}
