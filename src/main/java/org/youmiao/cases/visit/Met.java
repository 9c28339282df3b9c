package org.youmiao.cases.visit;

/** Whom a visitor can meet. */
public enum Met {
    CHILD,
    FATHER,
    MOTHER,
    GRANDPARENT,
    SIBLING,
    RELATIVE,
    TEACHER,
    NEIGHBOUR,
    OTHER
}
