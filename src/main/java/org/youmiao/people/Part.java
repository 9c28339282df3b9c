package org.youmiao.people;

/** In what way someone looks after a child; both may be true of one person. */
public enum Part {
    /** 监护人: by law. */
    GUARDIAN,
    /** 照料人: in daily life, often a grandparent while the parents are away; perhaps entrusted (Minors Protection Law, article 22). */
    CARER
}
