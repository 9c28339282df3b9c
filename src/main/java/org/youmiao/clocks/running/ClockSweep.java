package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.clocks.ClockEscalated;
import org.youmiao.clocks.ClockMissed;
import org.youmiao.clocks.ClockRounds;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.reckoning.EscalationStep;
import org.youmiao.clocks.running.ClockEvent.Kind;
import org.youmiao.county.Counties;

/**
 * Looks after clocks whose alarm has rung: ends pauses, notes what is missed, puts it before superiors. Two instances may sweep at
 * once: each takes other rows, and what one has done sets the alarm anew, so that every step happens once.
 */
@Component
class ClockSweep implements ClockRounds {
    private final DutyClocks clocks;
    private final ClockNotes notes;
    private final Timetable timetable;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock time;

    ClockSweep(
            DutyClocks clocks,
            ClockNotes notes,
            Timetable timetable,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock time) {
        this.clocks = clocks;
        this.notes = notes;
        this.timetable = timetable;
        this.events = events;
        this.transactions = transactions;
        this.time = time;
    }

    /** Some clocks in each transaction, until no alarm is left. */
    @Override
    public int sweep() {
        return Acting.system(SystemActor.CLOCKS, () -> {
            int all = 0;
            int some;
            do {
                some = Objects.requireNonNull(transactions.execute(status -> sweepSome(time.instant())));
                all += some;
            } while (some == DutyClocks.AT_ONCE);
            return all;
        });
    }

    private int sweepSome(Instant now) {
        List<DutyClock> awake = clocks.awake(now);
        for (DutyClock clock : awake) {
            wake(clock, now);
            clocks.save(clock);
        }
        return awake.size();
    }

    private void wake(DutyClock clock, Instant now) {
        if (clock.state() == ClockState.PAUSED) {
            // It ends when it was to end, not when the sweep comes by; its date was counted so from the beginning.
            Instant until = Objects.requireNonNull(clock.pausedUntil());
            clock.resume();
            notes.note(ClockEvent.plain(clock, Kind.RESUMED, until, actor()));
        }
        if (clock.noteIfMissed(now)) {
            notes.note(ClockEvent.plain(clock, Kind.MISSED, clock.dueAt().plusSeconds(1), actor()));
            events.publishEvent(
                    new ClockMissed(Counties.current(), clock.id(), clock.ruleCode(), clock.subject(), clock.desk()));
        }
        while (clock.stepIsDue(now)) {
            takeStep(clock, now);
        }
    }

    private void takeStep(DutyClock clock, Instant now) {
        List<EscalationStep> steps = timetable.ruleOf(clock).handling().escalation();
        Desk superior = Desk.of(steps.get(clock.stepsTaken()).to(), clock.area());
        Instant next = timetable.step(clock, clock.stepsTaken() + 1);
        if (clock.escalate(superior, next)) {
            notes.note(ClockEvent.toDesk(clock, Kind.ESCALATED, now, superior, actor()));
            events.publishEvent(
                    new ClockEscalated(Counties.current(), clock.id(), clock.ruleCode(), clock.subject(), superior));
        }
    }

    private static UUID actor() {
        return SystemActor.CLOCKS.actor().id();
    }
}
