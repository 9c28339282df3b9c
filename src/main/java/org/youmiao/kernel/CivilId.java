package org.youmiao.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999): six digits of a division, eight of the birth date, three of a sequence
 * whose last digit is odd for a male, and a check character by ISO 7064 MOD 11-2. It never tells its value to a log, a problem or
 * an exception: {@link #toString()} is masked.
 *
 * @param value eighteen characters, digits with perhaps {@code X} at the end
 */
public record CivilId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** @throws Problem {@code invalid.civil-id} naming the field {@code civilId} */
    public CivilId {
        if (!isValid(value)) {
            throw Problem.invalid("civilId", "civil-id");
        }
    }

    /**
     * The number as a person typed it: full-width digits, a small x and white space inside are understood.
     *
     * @throws Problem {@code invalid.civil-id} naming the field
     */
    public static CivilId typed(String field, String text) {
        String plain = plain(text);
        if (!isValid(plain)) {
            throw Problem.invalid(field, "civil-id");
        }
        return new CivilId(plain);
    }

    /** Whether the text is a number that {@link #typed} accepts. */
    public static boolean isTyped(String text) {
        return isValid(plain(text));
    }

    /** Born on this day, by the number. */
    public LocalDate bornOn() {
        return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    }

    public boolean male() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** The last four characters behind stars, as screens show it: enough to compare, not enough to use. */
    public String masked() {
        return "*".repeat(14) + value.substring(14);
    }

    @Override
    public String toString() {
        return "CivilId[masked]";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isValid(String value) {
        return value.matches("[1-9]\\d{16}[\\dX]") && isDate(value) && value.charAt(17) == check(value);
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }
}
