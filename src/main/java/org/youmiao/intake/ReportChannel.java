package org.youmiao.intake;

/** How a report came. */
public enum ReportChannel {
    /** The reporter wrote it into the platform. */
    ONLINE,
    /** By telephone: the hotline for the protection of minors (未成年人保护法 Art. 97), or a call to someone of the county. */
    HOTLINE,
    /** Someone came and told. */
    IN_PERSON,
    /** A letter or a message. */
    LETTER,
    /** Someone was worried during a visit to the child. */
    VISIT
}
