package org.youmiao.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes identity numbers for tests: valid by their check character, of the division 999999, which does not exist. */
public final class CivilIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CivilIds() {}

    /** The number of someone born on that day; an odd sequence is a male's. */
    public static CivilId of(LocalDate bornOn, int sequence) {
        String digits = "999999" + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        int check = Math.floorMod(12 - sum % 11, 11);
        return new CivilId(digits + (check == 10 ? "X" : String.valueOf(check)));
    }
}
