package org.youmiao.people;

/**
 * Groups of need to which a child may belong, several at once and each from a day to a day. They are terms of policy with their own
 * definitions; a family is never shown one as a label.
 */
public enum ChildCategory {
    /** 农村留守儿童: both parents away for work, or one away and the other unable; under 16, rural (国发〔2016〕13号). */
    LEFT_BEHIND,
    /** 流动儿童: moved across counties with a parent for six months or more; under 16 (21 departments, 2024). */
    MIGRANT,
    /** 困境儿童: by poverty, disability, or missing or unfit guardianship (国发〔2016〕36号). */
    IN_DIFFICULTY,
    /** 事实无人抚养儿童: both parents unable or absent in the ways listed (民发〔2019〕62号, 民发〔2020〕125号). */
    DE_FACTO_UNATTENDED,
    /** 散居孤儿: an orphan living in the community (国办发〔2010〕54号). */
    ORPHAN_SCATTERED,
    /** 集中养育孤儿: an orphan living in an institution (国办发〔2010〕54号). */
    ORPHAN_INSTITUTION,
    /** 艾滋病病毒感染儿童: shown only to those who work on the child's record, see {@link #isCloselyHeld}. */
    HIV_CHILD,
    /** 困难家庭儿童. */
    LOW_INCOME,
    /** 重残儿童: grade 1–2, or grade 3–4 of mental or intellectual disability. */
    SEVERE_DISABILITY,
    /** 兜底监护儿童: in the guardianship of civil affairs. */
    STATE_WARD,
    /** 流浪乞讨 (Minors Protection Law, article 92). */
    STREET,
    /** 打拐解救 (Minors Protection Law, article 92). */
    RESCUED,
    /** 受侵害. */
    VICTIM,
    /** 监护情况较差: a key group of the child director's visits (民发〔2019〕34号). */
    GUARDIANSHIP_RISK,
    /** 心理异常. */
    PSYCH_RISK,
    /** 失学辍学. */
    DROPOUT,
    /** 无户籍. */
    NO_HUKOU,
    /** 其他. */
    OTHER;

    /**
     * Whether row security hides it from those who may only read the child's record, such as the director of the child's own
     * village: neighbours must not learn of an infection.
     */
    public boolean isCloselyHeld() {
        return this == HIV_CHILD;
    }
}
