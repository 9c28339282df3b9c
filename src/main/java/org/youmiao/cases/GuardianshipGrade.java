package org.youmiao.cases;

/** How far guardians do what the law asks of them; the four words of DB42/T 1969-2023 (Hubei). For workers only. */
public enum GuardianshipGrade {
    /** 监护正常. */
    NORMAL,
    /** 监护不足. */
    INSUFFICIENT,
    /** 监护失当. */
    IMPROPER,
    /** 监护缺失. */
    ABSENT;

    /** The one that falls shorter. */
    public GuardianshipGrade atLeast(GuardianshipGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
