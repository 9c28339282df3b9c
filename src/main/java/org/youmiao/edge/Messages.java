package org.youmiao.edge;

import com.ibm.icu.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.texts.Bundles;
import org.youmiao.kernel.Shanghai;

/**
 * The texts of one language, for templates and for problems: {@code t.get("report.title")}. A text with arguments is an ICU
 * message pattern ({@code {0}}, {@code {0, plural, one {# case} other {# cases}}}); dates, instants and enum constants among the
 * arguments are written as this language writes them. A year is passed as text, since a number gets thousands separators.
 */
public final class Messages {
    private static final Map<Language, Formats> FORMATS = Map.of(
            Language.ZH, new Formats(Locale.SIMPLIFIED_CHINESE, "M月d日", "yyyy年M月d日", "EEEE"),
            Language.EN, new Formats(Locale.UK, "d MMMM", "d MMMM yyyy", "EEEE"));
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Bundles bundles;
    private final Language language;
    private final @Nullable Clock clock;

    /** Texts for who reads them now: a day of this year is written without its year. */
    public Messages(Bundles bundles, Language language, Clock clock) {
        this(clock, language, bundles);
    }

    private Messages(@Nullable Clock clock, Language language, Bundles bundles) {
        this.bundles = bundles;
        this.language = language;
        this.clock = clock;
    }

    /** Texts that are kept or printed and will be read in another year: every day has its year. */
    public static Messages toKeep(Bundles bundles, Language language) {
        return new Messages(null, language, bundles);
    }

    public Language language() {
        return language;
    }

    /** The text of a key with its arguments; see the class comment for what an argument may be. */
    public String get(String key, Object... arguments) {
        String pattern = bundles.text(language, key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = written(arguments[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(written);
    }

    public boolean has(String key) {
        return bundles.find(language, key) != null;
    }

    /** The name of an enum constant: the text of {@code <enum-name>.<constant>}, such as {@code case-state.in-plan}. */
    public String label(Enum<?> constant) {
        return get(kebab(constant.getDeclaringClass().getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A day, with its year where it is not the current one or the text is kept: 11月9日, 2025年11月9日. */
    public String date(LocalDate date) {
        boolean thisYear =
                clock != null && date.getYear() == Shanghai.today(clock).getYear();
        return thisYear ? formats().shortDate.format(date) : fullDate(date);
    }

    /** A day with its year. */
    public String fullDate(LocalDate date) {
        return formats().fullDate.format(date);
    }

    /** The name of a day of the week: 星期一. */
    public String weekday(LocalDate date) {
        return formats().weekday.format(date);
    }

    /** A day and a time of day in Shanghai: 11月9日 18:02. */
    public String time(Instant instant) {
        ZonedDateTime local = instant.atZone(Shanghai.ZONE);
        return date(local.toLocalDate()) + " " + TIME_OF_DAY.format(local);
    }

    /** A number with the separators of this language. */
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    private Object written(Object argument) {
        return switch (argument) {
            case LocalDate date -> date(date);
            case Instant instant -> time(instant);
            case Enum<?> constant -> label(constant);
            default -> argument;
        };
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("NullAway") // every language has its formats
    private Formats formats() {
        return FORMATS.get(language);
    }

    private record Formats(DateTimeFormatter shortDate, DateTimeFormatter fullDate, DateTimeFormatter weekday) {
        Formats(Locale locale, String shortDate, String fullDate, String weekday) {
            this(
                    DateTimeFormatter.ofPattern(shortDate, locale),
                    DateTimeFormatter.ofPattern(fullDate, locale),
                    DateTimeFormatter.ofPattern(weekday, locale));
        }
    }
}
