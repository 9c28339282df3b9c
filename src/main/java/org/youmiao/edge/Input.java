package org.youmiao.edge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Reads typed values from a {@link Form} and notes everything that is wrong on the way. After a fault the methods answer a
 * stand-in (an empty text, the first constant, 1970-01-01), so that reading goes on and finds the other faults; what is built
 * from stand-ins is thrown away by {@link Form#read}.
 */
public final class Input {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final AreaCode NO_AREA = new AreaCode("000000000000");

    private final Form form;
    private final String prefix;
    private final List<Fault> faults;

    Input(Form form) {
        this(form, "", new ArrayList<>());
    }

    private Input(Form form, String prefix, List<Fault> faults) {
        this.form = form;
        this.prefix = prefix;
        this.faults = faults;
    }

    /** Names of the three inputs of a date. */
    public static String year(String name) {
        return name + ".year";
    }

    public static String month(String name) {
        return name + ".month";
    }

    public static String day(String name) {
        return name + ".day";
    }

    <T> T read(Function<Input, T> reader) {
        T value;
        try {
            value = reader.apply(this);
        } catch (Problem found) {
            if (faults.isEmpty()) {
                faults.add(Fault.of(found));
            }
            throw new InvalidInput(faults);
        } catch (RuntimeException caused) {
            if (faults.isEmpty()) {
                throw caused;
            }
            throw new InvalidInput(faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return value;
    }

    /** A text that must be there, of at most so many characters. */
    public String required(String name, int max) {
        return attempt("", () -> Text.required(named(name), value(name), max));
    }

    public @Nullable String optional(String name, int max) {
        return attemptOrNull(() -> Text.optional(named(name), value(name), max));
    }

    /** One constant of an enum, sent by its name; nothing chosen is a fault. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return attempt(type.getEnumConstants()[0], () -> constant(name, present(name), type));
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
        return value(name).isBlank() ? null : choice(name, type);
    }

    /** The ticked constants; none ticked gives an empty set. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String sent : form.values(named(name))) {
            chosen.add(attempt(type.getEnumConstants()[0], () -> constant(name, sent, type)));
        }
        return chosen;
    }

    /** A day from the three fields of the date component. */
    public LocalDate date(String name) {
        return attempt(LocalDate.EPOCH, () -> {
            LocalDate date = parseDate(name);
            if (date == null) {
                throw Problem.invalid(named(name), "required");
            }
            return date;
        });
    }

    public @Nullable LocalDate dateOrNull(String name) {
        return attemptOrNull(() -> parseDate(name));
    }

    /** A time of day, sent as {@code 18:02}. */
    public LocalTime time(String name) {
        return attempt(LocalTime.MIDNIGHT, () -> {
            try {
                return LocalTime.parse(present(name));
            } catch (DateTimeException malformed) {
                throw Problem.invalid(named(name), "time");
            }
        });
    }

    /** A whole number between two bounds, both included. */
    public int number(String name, int min, int max) {
        return attempt(min, () -> {
            int number = parseNumber(named(name), present(name));
            if (number < min || number > max) {
                throw Problem.invalid(named(name), "range", min, max);
            }
            return number;
        });
    }

    public @Nullable Integer numberOrNull(String name, int min, int max) {
        return value(name).isBlank() ? null : number(name, min, max);
    }

    /** Whether a single box is ticked, or the question answered with yes. */
    public boolean yes(String name) {
        return value(name).equals("true");
    }

    /** A typed identifier: {@code in.id("case", CaseId::new)}. */
    public <T> T id(String name, Function<UUID, T> type) {
        return type.apply(attempt(NO_ID, () -> uuid(name, present(name))));
    }

    public <T> @Nullable T idOrNull(String name, Function<UUID, T> type) {
        return value(name).isBlank() ? null : id(name, type);
    }

    /** The ticked identifiers; none ticked gives an empty list. */
    public <T> List<T> ids(String name, Function<UUID, T> type) {
        List<T> chosen = new ArrayList<>();
        for (String sent : form.values(named(name))) {
            chosen.add(type.apply(attempt(NO_ID, () -> uuid(name, sent))));
        }
        return chosen;
    }

    public AreaCode area(String name) {
        return attempt(NO_AREA, () -> {
            String code = present(name);
            if (!code.matches("\\d{12}")) {
                throw Problem.invalid(named(name), "area-code");
            }
            return new AreaCode(code);
        });
    }

    public @Nullable AreaCode areaOrNull(String name) {
        return value(name).isBlank() ? null : area(name);
    }

    /** The repeated rows {@code name[0].…}, {@code name[1].…} in their order, without those left empty. */
    public <T> List<T> rows(String name, Function<Input, T> reader) {
        List<T> rows = new ArrayList<>();
        for (int index : rowsSent(named(name))) {
            rows.add(reader.apply(new Input(form, named(name) + "[" + index + "].", faults)));
        }
        return rows;
    }

    /** Notes a fault that only the comparison of several fields shows. */
    public void fault(String name, String why, Object... arguments) {
        faults.add(Fault.invalid(named(name), why, arguments));
    }

    static int parseNumber(String field, String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.invalid(field, "number");
        }
        return Integer.parseInt(digits);
    }

    private Set<Integer> rowsSent(String rows) {
        Pattern pattern = Pattern.compile(Pattern.quote(rows) + "\\[(\\d{1,3})]\\..+");
        Set<Integer> indexes = new TreeSet<>();
        form.typed().forEach((sent, values) -> {
            Matcher row = pattern.matcher(sent);
            if (row.matches() && values.stream().anyMatch(value -> !value.isBlank())) {
                indexes.add(Integer.valueOf(row.group(1)));
            }
        });
        return indexes;
    }

    private @Nullable LocalDate parseDate(String name) {
        String year = value(year(name));
        String month = value(month(name));
        String day = value(day(name));
        if (year.isBlank() && month.isBlank() && day.isBlank()) {
            return null;
        }
        try {
            String field = named(name);
            int fullYear = parseNumber(field, year);
            if (fullYear < 1900 || fullYear > 2199) {
                throw Problem.invalid(field, "date");
            }
            return LocalDate.of(fullYear, parseNumber(field, month), parseNumber(field, day));
        } catch (DateTimeException | Problem malformed) {
            throw Problem.invalid(named(name), "date");
        }
    }

    private UUID uuid(String name, String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid(named(name), "uuid");
        }
    }

    private <E extends Enum<E>> E constant(String name, String sent, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(named(name), "choice"));
    }

    private String present(String name) {
        String value = value(name).strip();
        if (value.isEmpty()) {
            throw Problem.invalid(named(name), "required");
        }
        return value;
    }

    private String value(String name) {
        return form.value(named(name));
    }

    private String named(String name) {
        return prefix + name;
    }

    private <T> T attempt(T standIn, Reading<T> reading) {
        try {
            return reading.value();
        } catch (Problem fault) {
            faults.add(Fault.of(fault));
            return standIn;
        }
    }

    private <T> @Nullable T attemptOrNull(NullableReading<T> reading) {
        try {
            return reading.value();
        } catch (Problem fault) {
            faults.add(Fault.of(fault));
            return null;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T value();
    }

    @FunctionalInterface
    private interface NullableReading<T> {
        @Nullable T value();
    }
}
