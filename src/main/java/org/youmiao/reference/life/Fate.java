package org.youmiao.reference.life;

/** What becomes of a report, as far as it has come by the present. */
enum Fate {
    /** Nobody has looked at it. */
    UNSEEN,
    /** Someone has begun to screen it. */
    TAKEN_UP,
    /** The screener proposes that nothing be done; a second person is to decide. */
    PROPOSED,
    /** Nothing was to be done. */
    NO_ACTION,
    /** As before, but the second person asked for more first. */
    NO_ACTION_SECOND_TRY,
    /** As before; then the reporter told more, and it is to be screened again. */
    HEARD_MORE,
    TO_OTHER_COUNTY,
    TO_AGENCY,
    /** It is about a child who has a case already. */
    JOINED,
    /** A case was opened. */
    CASE
}
