package org.youmiao.cases.later;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that came to a case after it was opened.
 *
 * @param report     which report
 * @param number     what people call that report; none where it is not for the actor
 * @param at         when; the beginning of the day for what the reporter added
 * @param text       what was added; none where a report joined the case
 * @param byReporter whether the reporter added it
 * @param dangerNow  whether the child was said to be in danger at that moment
 * @param unseen     whether nobody has said that it was looked at
 */
public record LaterFact(
        UUID report,
        @Nullable String number,
        Instant at,
        @Nullable String text,
        boolean byReporter,
        boolean dangerNow,
        boolean unseen) {}
