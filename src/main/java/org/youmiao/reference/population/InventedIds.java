package org.youmiao.reference.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.Sex;

/** Identity numbers and telephone numbers that are right in form and belong to nobody. */
final class InventedIds {
    /** A province 99 does not exist (GB/T 2260), so no such number was ever given. */
    private static final String NOWHERE = "990781";

    private static final String CHECK_CHARACTERS = "0123456789X";

    private InventedIds() {}

    /**
     * The identity number of someone born on that day.
     *
     * @param place the how many-th of that day and sex, from 0 to 498
     */
    static CivilId civilId(LocalDate bornOn, Sex sex, int place) {
        int sequence = place * 2 + (sex == Sex.MALE ? 1 : 2);
        String digits = NOWHERE + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return CHECK_CHARACTERS
                .chars()
                .mapToObj(check -> digits + (char) check)
                .filter(CivilId::isTyped)
                .map(CivilId::new)
                .findFirst()
                .orElseThrow();
    }

    /** No telephone number begins so. */
    static String phone(int number) {
        return "1090%07d".formatted(number);
    }
}
