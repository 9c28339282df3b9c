package org.youmiao.clocks.running;

import org.springframework.stereotype.Component;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;

/** Writes what happened to a clock into its history and onto the trail, where the clock itself is what the actor changed. */
@Component
class ClockNotes {
    private final ClockHistory history;
    private final Trail trail;

    ClockNotes(ClockHistory history, Trail trail) {
        this.history = history;
        this.trail = trail;
    }

    void note(ClockEvent event) {
        history.add(event);
        trail.changed(event.clock().ref(), event.kind().name(), Reason.onRecord(event.consent()));
    }
}
