package org.youmiao.clocks.running;

import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.kernel.Problem;

/** Clocks on which the running act grants something: found, compared with what the actor saw, and kept with what happened. */
@Component
class GrantableClocks {
    private final DutyClocks clocks;
    private final ClockNotes notes;

    GrantableClocks(DutyClocks clocks, ClockNotes notes) {
        this.clocks = clocks;
        this.notes = notes;
    }

    /**
     * The clock, if it is still as the actor saw it.
     *
     * @throws Problem {@code not-found}, or {@code stale}
     */
    DutyClock get(ClockId id, int version) {
        DutyClock clock = clocks.findById(id).orElseThrow(() -> Problem.notFound("clock"));
        if (clock.version() != version) {
            throw Problem.stale("clock");
        }
        return clock;
    }

    Granted keep(DutyClock clock, ClockEvent event) {
        DutyClock kept = clocks.save(clock);
        notes.note(event);
        return new Granted(kept.id(), kept.dueAt(), kept.isProvisional(), kept.version());
    }
}
