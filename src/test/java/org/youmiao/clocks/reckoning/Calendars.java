package org.youmiao.clocks.reckoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.youmiao.kernel.Shanghai;

/** The calendar that the product ships, and short words for moments in its time zone. */
final class Calendars {
    static final WorkingCalendar SHIPPED = WorkingCalendar.of(HolidayFile.parse(shippedFile()));

    private Calendars() {}

    static String shippedFile() {
        try (InputStream file =
                Objects.requireNonNull(Calendars.class.getResourceAsStream("/data/cn-holidays.csv"), "holidays")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A moment in China, such as {@code 2026-02-12T15:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Shanghai.ZONE).toInstant();
    }

    /** The last second of a date. */
    static Instant endOf(String date) {
        return at(date + "T23:59:59");
    }
}
