package org.youmiao.access;

/** By which way a role's permission reaches a record. */
public enum Way {
    /** The record lies in the grant's area. */
    AREA,
    /** The actor is a member of the case's team. */
    TEAM,
    /** The record was sent to the grant's agency. */
    AGENCY,
    /** The record is the actor's own, or needs no record at all. */
    OWN
}
