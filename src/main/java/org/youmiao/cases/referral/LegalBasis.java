package org.youmiao.cases.referral;

/**
 * On what basis an agency is told of a child. The article stands in the text of each constant; where none fits, it is told in
 * words.
 */
public enum LegalBasis {
    /** 未成年人保护法 art. 11: who receives a report deals with it in time. */
    REPORT_HANDLED,
    /** 未成年人保护法 art. 28 and 83: bringing children back to school. */
    SCHOOL_DROPOUT,
    /** 未成年人保护法 art. 39: bullying among students. */
    STUDENT_BULLYING,
    /** 未成年人保护法 art. 91: support by kind of need. */
    CLASSIFIED_SUPPORT,
    /** 未成年人保护法 art. 92: temporary guardianship. */
    TEMPORARY_GUARDIANSHIP,
    /** 未成年人保护法 art. 96: departments support civil affairs in their own line of work. */
    DEPARTMENTS_COOPERATE,
    /** 未成年人保护法 art. 104: legal aid. */
    LEGAL_AID,
    /** 未成年人保护法 art. 106: support of suits, public-interest suits. */
    PROCURATORATE_SUPPORT,
    /** 反家庭暴力法 art. 15 and 23: emergency placement, protection orders. */
    DOMESTIC_VIOLENCE,
    /** 民法典 art. 36: revocation of guardianship. */
    GUARDIANSHIP_REVOCATION,
    /** 个人信息保护法 art. 29 and 31: the guardian's separate consent. */
    GUARDIAN_CONSENT,
    /** Told in words. */
    OTHER
}
