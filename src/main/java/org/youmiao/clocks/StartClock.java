package org.youmiao.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/**
 * A duty begins.
 *
 * @param rule      code of the time-limit rule, such as {@code SCREEN}
 * @param subject   the record that the duty is about
 * @param label     how people name that record in a line of text, at most 60 characters: a case or report number, never a name
 * @param area      where; decides which desks are competent
 * @param desk      whose duty it is; where none is given, the desk that the rule names, competent for the area
 * @param startedAt when
 * @param amount    another amount than the rule's, in the rule's unit; only where the rule is adjustable
 */
public record StartClock(
        String rule,
        SubjectRef subject,
        String label,
        AreaCode area,
        @Nullable Desk desk,
        Instant startedAt,
        @Nullable Integer amount) {

    /** Under the rule's own amount, at the desk that the rule names. */
    public static StartClock of(String rule, SubjectRef subject, String label, AreaCode area, Instant startedAt) {
        return new StartClock(rule, subject, label, area, null, startedAt, null);
    }

    public StartClock at(Desk desk) {
        return new StartClock(rule, subject, label, area, desk, startedAt, amount);
    }

    public StartClock lasting(int amount) {
        return new StartClock(rule, subject, label, area, desk, startedAt, amount);
    }
}
