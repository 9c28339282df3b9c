package org.youmiao.people;

import java.util.Arrays;
import org.youmiao.kernel.Problem;

/** What an adult is to a child: the part of GB/T 4761-2008 that can be. */
public enum Relation {
    /** 父母, where it is not known which. */
    PARENT("50"),
    /** 父亲. */
    FATHER("51"),
    /** 母亲. */
    MOTHER("52"),
    /** 祖父母或外祖父母, where it is not known which. */
    GRANDPARENT("60"),
    /** 祖父. */
    PATERNAL_GRANDFATHER("61"),
    /** 祖母. */
    PATERNAL_GRANDMOTHER("62"),
    /** 外祖父. */
    MATERNAL_GRANDFATHER("63"),
    /** 外祖母. */
    MATERNAL_GRANDMOTHER("64"),
    /** 兄、弟、姐、妹. */
    SIBLING("70"),
    /** 其他: other relatives, a village committee, civil affairs. */
    OTHER("80");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** Two digits of the standard, as they are stored. */
    public String code() {
        return code;
    }

    /** Whether a parent, who is guardian from the child's birth (Civil Code, article 27). */
    public boolean isParent() {
        return this == PARENT || this == FATHER || this == MOTHER;
    }

    /** @throws Problem {@code invalid.choice} naming the field {@code relation} */
    public static Relation ofCode(String code) {
        return Arrays.stream(values())
                .filter(relation -> relation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("relation", "choice"));
    }
}
