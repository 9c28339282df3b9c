package org.youmiao.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * What is known of a child. All but the area may be unknown, and what is unknown stays empty: a foundling has no name and no
 * number here, never an invented one. Where an identity number is given, birth date and sex come from it.
 *
 * @param name      as in the household register, or as the child is called
 * @param otherName earlier name, name at home, or name in the script of the child's own language; search finds it too
 * @param bornYear  the year, also where the day is unknown
 * @param ethnic    two digits of GB/T 3304
 * @param area      where the child lives: the village, or the township or county where no more is known
 * @param address   house or group, in words
 * @param school    school or kindergarten
 */
public record ChildFacts(
        @Nullable String name,
        @Nullable String otherName,
        Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        @Nullable CivilId civilId,
        @Nullable String ethnic,
        AreaCode area,
        @Nullable String address,
        @Nullable String school) {

    /**
     * @throws Problem {@code invalid.…} naming the field: text too long or unreadable, or birth date, year or sex that contradict
     *     the identity number
     */
    public ChildFacts {
        name = name("name", name);
        otherName = name("otherName", otherName);
        address = Text.optional("address", address, 200);
        school = Text.optional("school", school, 100);
        if (ethnic != null && !ethnic.matches("\\d{2}")) {
            throw Problem.invalid("ethnic", "choice");
        }
        if (civilId != null) {
            bornOn = agreed("bornOn", bornOn, civilId.bornOn());
            sex = agreed("sex", sex.isStated() ? sex : null, Sex.of(civilId));
        }
        if (bornOn != null) {
            bornYear = agreed("bornYear", bornYear, bornOn.getYear());
        }
    }

    /** A child of whom this is all that is known. */
    public static ChildFacts of(@Nullable String name, Sex sex, AreaCode area) {
        return new ChildFacts(name, null, sex, null, null, null, null, area, null, null);
    }

    public ChildFacts withOtherName(@Nullable String known) {
        return new ChildFacts(name, known, sex, bornOn, bornYear, civilId, ethnic, area, address, school);
    }

    public ChildFacts withBornOn(@Nullable LocalDate known) {
        return new ChildFacts(name, otherName, sex, known, bornYear, civilId, ethnic, area, address, school);
    }

    public ChildFacts withBornYear(@Nullable Integer known) {
        return new ChildFacts(name, otherName, sex, bornOn, known, civilId, ethnic, area, address, school);
    }

    public ChildFacts withCivilId(@Nullable CivilId known) {
        return new ChildFacts(name, otherName, sex, bornOn, bornYear, known, ethnic, area, address, school);
    }

    public ChildFacts withEthnic(@Nullable String known) {
        return new ChildFacts(name, otherName, sex, bornOn, bornYear, civilId, known, area, address, school);
    }

    public ChildFacts withAddress(@Nullable String known) {
        return new ChildFacts(name, otherName, sex, bornOn, bornYear, civilId, ethnic, area, known, school);
    }

    public ChildFacts withSchool(@Nullable String known) {
        return new ChildFacts(name, otherName, sex, bornOn, bornYear, civilId, ethnic, area, address, known);
    }

    /** A name that holds no letter at all could never be found again. */
    private static @Nullable String name(String field, @Nullable String typed) {
        String name = Text.optional(field, typed, 60);
        if (name != null && NameKeys.normal(name).isEmpty()) {
            throw Problem.invalid(field, "characters");
        }
        return name;
    }

    private static <T> T agreed(String field, @Nullable T given, T derived) {
        if (given != null && !given.equals(derived)) {
            throw Problem.invalid(field, "contradicts");
        }
        return derived;
    }
}
