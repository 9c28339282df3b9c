package org.youmiao.cases.visit;

/** Sort of place of a visit; never a position. */
public enum VisitPlace {
    HOME,
    SCHOOL,
    RELATIVES_HOME,
    STATION,
    CHILDRENS_HOME,
    OTHER
}
