package org.youmiao.clocks.reckoning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.youmiao.kernel.Problem;

/** Reads the exchange format of public holidays: {@code date,name,kind} with kind {@code holiday} or {@code makeup_workday}. */
public final class HolidayFile {
    private static final String HEADER = "date,name,kind";
    private static final int LONGEST_NAME = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private HolidayFile() {}

    /**
     * The days of a file, in its order.
     *
     * @param text the whole file; a byte order mark and Windows line ends do no harm
     * @throws Problem {@code invalid.calendar-header}, or {@code invalid.calendar-line} with the number of the first line that
     *     is no such day or repeats a date
     */
    public static List<CalendarDay> parse(String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw Problem.invalid("file", "calendar-header");
        }
        List<CalendarDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty()) {
                continue;
            }
            CalendarDay day = parseLine(line, number);
            if (!seen.add(day.date())) {
                throw wrongLine(number);
            }
            days.add(day);
        }
        return List.copyOf(days);
    }

    /** The text of a file with these days. */
    public static String write(List<CalendarDay> days) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        days.forEach(day -> text.append(day.date())
                .append(',')
                .append(day.occasion())
                .append(',')
                .append(day.kind().name().toLowerCase(Locale.ROOT))
                .append('\n'));
        return text.toString();
    }

    private static CalendarDay parseLine(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3 || fields[1].isBlank() || fields[1].length() > LONGEST_NAME) {
            throw wrongLine(number);
        }
        DayKind kind = switch (fields[2]) {
            case "holiday" -> DayKind.HOLIDAY;
            case "makeup_workday" -> DayKind.MAKEUP_WORKDAY;
            default -> throw wrongLine(number);
        };
        try {
            LocalDate date = LocalDate.parse(fields[0]);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw wrongLine(number);
            }
            return new CalendarDay(date, fields[1], kind);
        } catch (DateTimeParseException e) {
            throw wrongLine(number);
        }
    }

    private static Problem wrongLine(int number) {
        return Problem.invalid("file", "calendar-line", number);
    }
}
