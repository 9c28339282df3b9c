package org.youmiao.clocks;

import java.time.Instant;
import java.util.List;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/**
 * Starts and stops the clocks of duties, for other rooms, inside the caller's act and transaction. The caller has decided that the
 * actor may do this to the record; a clock follows its record. One record has at most one open clock of a rule.
 */
public interface Clocks {

    /**
     * Starts a clock.
     *
     * @throws IllegalArgumentException if no such rule is valid on that day, or an amount is set where the rule allows none
     * @throws org.youmiao.kernel.Problem {@code clock.already-running} (CONFLICT) if the record has an open clock of this rule
     */
    ClockId start(StartClock start);

    /**
     * The duty was done: stops the clock, late or not. A paused clock may be stopped too.
     *
     * @param at when it was done, which may be before it was recorded: it decides whether the clock was missed, unless the sweep
     *     found it missed before. What was done before the clock was started stops it at its start
     * @return whether an open clock was there
     */
    boolean stop(SubjectRef subject, String rule, Instant at);

    /** The duty is no longer owed. A clock whose time was over by then stays missed. Returns whether an open clock was there. */
    boolean cancel(SubjectRef subject, String rule);

    /** No duty about this record is owed any longer: cancels all its open clocks and returns how many there were. */
    int cancelAll(SubjectRef subject);

    /**
     * The rhythm of a repeated duty: stops the record's open clock of this rule as done at the new start, if there is one, and
     * starts the next. A clock that was started later than that has been advanced already: it runs on, and its identifier is returned.
     */
    ClockId restart(StartClock next);

    /**
     * The duty passes to another desk, with the time it has left; returns whether an open clock was there.
     *
     * @param area where the record now belongs
     */
    boolean handOver(SubjectRef subject, String rule, AreaCode area, Desk to);

    /**
     * The record belongs to another area now: each of its open duties passes, with the time it has left, to the desk there that answers to
     * the one where it lies ({@link Desk#in}). Returns how many there were.
     */
    int handOverAll(SubjectRef subject, AreaCode area);

    /** All clocks of a record, open and ended, by start. */
    List<ClockView> of(SubjectRef subject);
}
