package org.youmiao.intake;

/** How far the screening of a report is. */
public enum ScreeningState {
    /** Nobody has taken it up yet. */
    RECEIVED,
    /** Someone screens it. */
    SCREENING,
    /** The screener proposes that nothing more be done; a second person is to confirm. */
    NO_ACTION_PROPOSED,
    /** A case was opened. */
    CASE_OPENED,
    /** It was added to an open case. */
    CASE_JOINED,
    /** Another county or agency took it over. */
    HANDED_OVER,
    /** Two persons found that nothing more is to be done. */
    NO_ACTION;

    /** Whether the screening unit still has something to do. */
    public boolean isOpen() {
        return this == RECEIVED || this == SCREENING || this == NO_ACTION_PROPOSED;
    }
}
