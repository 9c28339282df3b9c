package org.youmiao.edge.guard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and instants are texts, {@code 2026-11-09} and {@code 2026-11-09T10:02:00+08:00}, of the years 1900 to 2200: a number or a
 * list that some reader takes for a date is a mistake, and what lies further away can neither be stored nor reckoned with.
 */
final class Days extends SimpleModule {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    Days() {
        super("days");
        addDeserializer(LocalDate.class, new DayReader());
        addDeserializer(Instant.class, new InstantReader());
    }

    /** @throws Problem {@code invalid.date}; where it stood is told by who asked */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isNear(day)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // Said below.
        }
        throw Problem.invalid("body", "date");
    }

    /** @throws Problem {@code invalid.time}; where it stood is told by who asked */
    static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (isNear(Shanghai.dateOf(instant))) {
                return instant;
            }
        } catch (DateTimeException malformed) {
            // Said below.
        }
        throw Problem.invalid("body", "time");
    }

    private static boolean isNear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Of anything but a text, nothing: no text is both empty and a day. */
    private static String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {
        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            return day(text(parser));
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return instant(text(parser));
        }
    }
}
