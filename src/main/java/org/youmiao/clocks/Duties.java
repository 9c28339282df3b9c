package org.youmiao.clocks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What desks have to do: for the worklist, inside the caller's act. */
public interface Duties {

    /** The desks whose duties the acting person does today: by own grants, as a deputy for colleagues on leave, and personally. */
    Set<Desk> mine();

    /**
     * Open duties that these desks own, see as deputies on their last day, or have been put before them; each once, by due instant.
     *
     * @param desks only desks of {@link #mine()} are seen, whatever is asked
     * @param band  only this band, or all
     * @param after where the page before ended, or the start
     * @param limit at most so many
     */
    List<Duty> of(Collection<Desk> desks, @Nullable DutyBand band, @Nullable After after, int limit);

    /** How many there are in each band. */
    DutyCounts counts(Collection<Desk> desks);

    /** The sort values of a duty: where the next page begins. */
    record After(Instant dueAt, ClockId clock) {
        public static After of(Duty duty) {
            return new After(duty.clock().dueAt(), duty.clock().id());
        }
    }
}
