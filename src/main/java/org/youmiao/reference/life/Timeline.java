package org.youmiao.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Reenactment;
import org.youmiao.access.Reenactment.Moment;
import org.youmiao.county.Making;

/**
 * What happens in the county, one thing after the other in order of time; each may bring others. What would happen after the present
 * does not happen, and so leaves duties as open as they are in life.
 */
public final class Timeline {
    private final PriorityQueue<Entry> ahead = new PriorityQueue<>();
    private final Reenactment reenactment;
    private final Making making;
    private final Instant present;
    private final long seed;
    private Instant clock = Instant.MIN;
    private long entered;

    /**
     * Nothing yet.
     *
     * @param present where it ends
     * @param seed    decides the identifiers of everything that is made
     */
    public Timeline(Reenactment reenactment, Making making, Instant present, long seed) {
        this.reenactment = reenactment;
        this.making = making;
        this.present = present;
        this.seed = seed;
    }

    private record Entry(Instant at, long order, @Nullable UUID who, Runnable deed) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** Someone does something; nothing happens before what brought it about. */
    public void as(UUID who, Instant at, Runnable deed) {
        enter(at, who, deed);
    }

    /** Something happens that nobody does. */
    public void at(Instant at, Runnable deed) {
        enter(at, null, deed);
    }

    private void enter(Instant at, @Nullable UUID who, Runnable deed) {
        Instant soonest = clock.equals(Instant.MIN) ? at : clock.plus(Duration.ofMinutes(1));
        ahead.add(new Entry(at.isBefore(soonest) ? soonest : at, entered++, who, deed));
    }

    /** Lets everything happen, up to the present; answers how much that was. */
    public int play() {
        int happened = 0;
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(present)) {
            play(ahead.remove());
            happened++;
        }
        return happened;
    }

    private void play(Entry entry) {
        clock = entry.at();
        Moment moment = new Moment(entry.at(), seed * 1_000_003 + entry.order());
        try {
            if (entry.who() == null) {
                reenactment.at(making, moment, () -> done(entry));
            } else {
                reenactment.as(making, entry.who(), moment, () -> done(entry));
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "At " + entry.at() + " account " + entry.who() + " could not do its part", e);
        }
    }

    private static boolean done(Entry entry) {
        entry.deed().run();
        return true;
    }

    /** When it is. */
    Instant clock() {
        return clock;
    }

    /** The end. */
    Instant present() {
        return present;
    }
}
