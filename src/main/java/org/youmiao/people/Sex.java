package org.youmiao.people;

import java.util.Arrays;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;

/** GB/T 2261.1-2003. */
public enum Sex {
    /** 未知的性别. */
    UNKNOWN(0),
    /** 男. */
    MALE(1),
    /** 女. */
    FEMALE(2),
    /** 未说明的性别. */
    UNSTATED(9);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /** The digit of the standard, as it is stored. */
    public int code() {
        return code;
    }

    /** Whether it says man or woman, and so can agree or disagree with another. */
    public boolean isStated() {
        return this == MALE || this == FEMALE;
    }

    public static Sex of(CivilId id) {
        return id.male() ? MALE : FEMALE;
    }

    /** @throws Problem {@code invalid.choice} naming the field {@code sex} */
    public static Sex ofCode(int code) {
        return Arrays.stream(values())
                .filter(sex -> sex.code == code)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sex", "choice"));
    }
}
