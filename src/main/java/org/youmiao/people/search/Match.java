package org.youmiao.people.search;

/** In what way a child was found, the surest first. */
public enum Match {
    /** By identity number. */
    NUMBER,
    /** The name is the one that was typed. */
    NAME,
    /** The name contains what was typed. */
    PART,
    /** The name sounds the same. */
    SOUND
}
