package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.clocks.calendar.CalendarChanges;
import org.youmiao.clocks.running.ClockEvent.Kind;
import org.youmiao.county.Counties;
import org.youmiao.kernel.Shanghai;

/**
 * Gives open clocks their date anew after the calendar has changed, once for each change, and notes those that moved. Clocks that
 * were missed or have ended keep the date that they had; only the next step of escalation of a missed one is counted anew.
 */
@Component
class Recomputation {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    private final CalendarChanges changes;
    private final DutyClocks clocks;
    private final ClockHistory history;
    private final ClockNotes notes;
    private final Timetable timetable;
    private final TransactionTemplate transactions;
    private final Clock time;

    Recomputation(
            CalendarChanges changes,
            DutyClocks clocks,
            ClockHistory history,
            ClockNotes notes,
            Timetable timetable,
            TransactionTemplate transactions,
            Clock time) {
        this.changes = changes;
        this.clocks = clocks;
        this.history = history;
        this.notes = notes;
        this.timetable = timetable;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Follows all settled changes for the bound county; returns how many clocks got another date. If it is interrupted, the next
     * run begins again: a clock that has its right date already is not touched.
     */
    int follow() {
        return Acting.system(SystemActor.CLOCKS, () -> {
            Optional<CalendarChanges.Pending> pending =
                    Objects.requireNonNull(transactions.execute(status -> changes.pending(time.instant())));
            return pending.map(this::recomputeAll).orElse(0);
        });
    }

    private int recomputeAll(CalendarChanges.Pending pending) {
        Instant from = pending.firstChanged().atStartOfDay(Shanghai.ZONE).toInstant();
        int moved = 0;
        Batch batch = new Batch(new UUID(0, 0), 0, false);
        do {
            UUID after = batch.last();
            batch = Objects.requireNonNull(transactions.execute(status -> recomputeSome(from, after)));
            moved += batch.moved();
        } while (batch.more());
        int all = moved;
        transactions.executeWithoutResult(status -> changes.followed(pending, all, time.instant()));
        LOG.info("County {}: {} clocks got another date after a change of the calendar", Counties.current(), all);
        return all;
    }

    private Batch recomputeSome(Instant from, UUID after) {
        List<DutyClock> some = clocks.recomputable(from, after);
        int moved = (int) some.stream().filter(this::recompute).count();
        return new Batch(
                some.isEmpty() ? after : some.getLast().id().value(), moved, some.size() == DutyClocks.AT_ONCE);
    }

    /** Whether the clock got another date; one that was provisional may also become certain without moving. */
    private boolean recompute(DutyClock clock) {
        if (clock.missedAt() != null) {
            if (clock.nextStepAt(timetable.step(clock, clock.stepsTaken()))) {
                clocks.save(clock);
            }
            return false;
        }
        Instant before = clock.dueAt();
        if (!timetable.schedule(clock, history.pauses(clock.id()))) {
            return false;
        }
        clocks.save(clock);
        if (clock.dueAt().equals(before)) {
            return false;
        }
        notes.note(ClockEvent.plain(
                clock,
                Kind.RECOMPUTED,
                time.instant(),
                SystemActor.CLOCKS.actor().id()));
        return true;
    }

    private record Batch(UUID last, int moved, boolean more) {}
}
