package org.youmiao.clocks.running;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Desk;

/**
 * Something that happened to a clock.
 *
 * @param clock       the clock
 * @param kind        what happened
 * @param at          when it took effect
 * @param actor       account or background work
 * @param dueAt       due instant after it
 * @param until       when a pause ends by itself
 * @param amount      by how much it was extended, in the rule's unit
 * @param desk        desk before which it was put, or to which it was handed
 * @param consent     who agreed to it and why, for a pause or an extension
 */
public record ClockEvent(
        ClockId clock,
        Kind kind,
        Instant at,
        UUID actor,
        Instant dueAt,
        @Nullable Instant until,
        @Nullable Integer amount,
        @Nullable Desk desk,
        @Nullable Consent consent) {

    /** What can happen to a clock. */
    public enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        EXTENDED,
        RECOMPUTED,
        ESCALATED,
        HANDED_OVER,
        MISSED,
        STOPPED,
        CANCELLED
    }

    /** Something that only has a time and an actor. */
    static ClockEvent plain(DutyClock clock, Kind kind, Instant at, UUID actor) {
        return new ClockEvent(clock.id(), kind, at, actor, clock.dueAt(), null, null, null, null);
    }

    static ClockEvent paused(DutyClock clock, Instant at, Instant until, Consent consent, UUID actor) {
        return new ClockEvent(clock.id(), Kind.PAUSED, at, actor, clock.dueAt(), until, null, null, consent);
    }

    static ClockEvent extended(DutyClock clock, Instant at, int amount, Consent consent, UUID actor) {
        return new ClockEvent(clock.id(), Kind.EXTENDED, at, actor, clock.dueAt(), null, amount, null, consent);
    }

    static ClockEvent toDesk(DutyClock clock, Kind kind, Instant at, Desk desk, UUID actor) {
        return new ClockEvent(clock.id(), kind, at, actor, clock.dueAt(), null, null, desk, null);
    }
}
