package org.youmiao.clocks.running;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/**
 * A duty with its time limit. What it does not do: count days ({@link Timetable}) and keep its history ({@link ClockHistory}).
 * Once missed it stays missed: no verb clears {@code missedAt}, and after it nothing is granted.
 */
@Table("clock")
final class DutyClock {
    @Id
    private final ClockId id;

    private final String ruleCode;
    private final int ruleVersion;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "subject_")
    private final SubjectRef subject;

    private final String label;
    private AreaCode area;
    private Desk desk;
    private @Nullable Desk deputyDesk;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private @Nullable Superiors superiors;

    private int amount;
    private int extendedBy;
    private final Instant startedAt;
    private final UUID startedBy;
    private Instant dueAt;
    private boolean provisional;
    private ClockState state;
    private @Nullable Instant pausedUntil;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant missedAt;
    private int stepsTaken;
    private @Nullable Instant nextStepAt;
    private @Nullable Instant wakeAt;

    @Version
    private @Nullable Integer version;

    @PersistenceCreator
    private DutyClock(
            ClockId id,
            String ruleCode,
            int ruleVersion,
            SubjectRef subject,
            String label,
            AreaCode area,
            Desk desk,
            int amount,
            Instant startedAt,
            UUID startedBy,
            Instant dueAt,
            ClockState state) {
        this.id = id;
        this.ruleCode = ruleCode;
        this.ruleVersion = ruleVersion;
        this.subject = subject;
        this.label = label;
        this.area = area;
        this.desk = desk;
        this.amount = amount;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.dueAt = dueAt;
        this.state = state;
    }

    /**
     * Starts a clock under a rule; {@link #fallsDue} gives it its date.
     *
     * @throws IllegalArgumentException if another amount is asked than the rule's and the rule is not adjustable
     */
    static DutyClock start(ClockId id, StartClock start, TimeLimitRule rule, UUID actor) {
        Integer asked = start.amount();
        int own = rule.limit().amount();
        if (asked != null && asked != own && !rule.leeway().adjustable()) {
            throw new IllegalArgumentException("the amount of " + rule.code() + " is not adjustable");
        }
        Desk given = start.desk();
        Instant startedAt = start.startedAt().truncatedTo(ChronoUnit.SECONDS);
        DutyClock clock = new DutyClock(
                id,
                rule.code(),
                rule.version(),
                start.subject(),
                start.label(),
                start.area(),
                given == null ? Desk.of(rule.handling().owner(), start.area()) : given,
                asked == null ? own : asked,
                startedAt,
                actor,
                startedAt,
                ClockState.RUNNING);
        clock.placeDeputy(rule);
        return clock;
    }

    private void placeDeputy(TimeLimitRule rule) {
        Desk.Kind kind = rule.handling().deputy();
        Desk deputy = kind == null ? null : Desk.of(kind, area);
        this.deputyDesk = desk.equals(deputy) ? null : deputy;
    }

    /**
     * The counting has given a date: the due instant, whether it may still move, and when the next superior sees it. Returns whether
     * any of these is new.
     */
    boolean fallsDue(Instant dueAt, boolean provisional, @Nullable Instant nextStepAt) {
        if (dueAt.equals(this.dueAt)
                && provisional == this.provisional
                && Objects.equals(nextStepAt, this.nextStepAt)) {
            return false;
        }
        this.dueAt = dueAt;
        this.provisional = provisional;
        this.nextStepAt = nextStepAt;
        setAlarm();
        return true;
    }

    /** The calendar has changed: the next superior of a missed duty sees it at another time, its date stays. Returns whether so. */
    boolean nextStepAt(@Nullable Instant nextStepAt) {
        if (Objects.equals(nextStepAt, this.nextStepAt)) {
            return false;
        }
        this.nextStepAt = nextStepAt;
        setAlarm();
        return true;
    }

    /**
     * Stands still until an instant.
     *
     * @throws ClockProblem if it does not run, its time is over, or its rule allows no pause
     */
    void pause(TimeLimitRule rule, Instant until, Instant now) {
        checkGrantable(now);
        if (!rule.leeway().pausable()) {
            throw new ClockProblem.NotPausable();
        }
        become(ClockState.PAUSED);
        this.pausedUntil = until;
        setAlarm();
    }

    /** Runs again. */
    void resume() {
        if (state != ClockState.PAUSED) {
            throw new ClockProblem.WrongState();
        }
        become(ClockState.RUNNING);
        this.pausedUntil = null;
        setAlarm();
    }

    /**
     * Gets more time.
     *
     * @param more in the rule's unit, at least one
     * @throws ClockProblem if it does not run, its time is over, or the rule does not allow so much
     */
    void extend(TimeLimitRule rule, int more, Instant now) {
        checkGrantable(now);
        int left = rule.leeway().extensible() - extendedBy;
        if (left <= 0) {
            throw new ClockProblem.NotExtensible();
        }
        if (more < 1 || more > left) {
            throw new ClockProblem.ExtensionTooLong(left);
        }
        this.amount += more;
        this.extendedBy += more;
    }

    private void checkGrantable(Instant now) {
        if (state != ClockState.RUNNING) {
            throw new ClockProblem.WrongState();
        }
        if (isLate(now)) {
            throw new ClockProblem.AlreadyMissed();
        }
    }

    /**
     * Passes to another desk with the time it has left. Its superiors may be others now, so the steps begin anew.
     *
     * @param firstStepAt when the first of them is due
     */
    void handOver(TimeLimitRule rule, AreaCode area, Desk to, @Nullable Instant firstStepAt) {
        this.area = area;
        this.desk = to;
        this.superiors = null;
        this.stepsTaken = 0;
        this.nextStepAt = firstStepAt;
        placeDeputy(rule);
        setAlarm();
    }

    /** The duty was done; what was done before the clock was started ends it at its start. */
    void stop(Instant at, UUID actor) {
        end(ClockState.STOPPED, at, actor);
    }

    /** The duty is no longer owed. */
    void cancel(Instant at, UUID actor) {
        end(ClockState.CANCELLED, at, actor);
    }

    private void end(ClockState how, Instant at, UUID actor) {
        become(how);
        this.pausedUntil = null;
        this.endedAt = at.isBefore(startedAt) ? startedAt : at;
        this.endedBy = actor;
        setAlarm();
    }

    /** Notes that the time is over, if it is; returns whether that is news. */
    boolean noteIfMissed(Instant now) {
        if (missedAt != null || state == ClockState.PAUSED || !isLate(now)) {
            return false;
        }
        this.missedAt = dueAt.plusSeconds(1);
        setAlarm();
        return true;
    }

    /** Whether the time is over; a second that has begun is in time to its end. */
    boolean isLate(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt);
    }

    /** Whether the next step of escalation is due; none is taken while it stands still. */
    boolean stepIsDue(Instant now) {
        return state == ClockState.RUNNING && nextStepAt != null && !now.isBefore(nextStepAt);
    }

    /** Puts it before a superior; returns whether that desk sees it for the first time. */
    boolean escalate(Desk superior, @Nullable Instant nextStepAt) {
        this.stepsTaken++;
        this.nextStepAt = nextStepAt;
        setAlarm();
        return putBefore(superior);
    }

    /** A superior sees it from now on; returns whether for the first time. */
    boolean putBefore(Desk superior) {
        Superiors told = superiors == null ? Superiors.NONE : superiors;
        if (superior.equals(desk) || told.have(superior)) {
            return false;
        }
        this.superiors = told.and(superior);
        return true;
    }

    private void become(ClockState next) {
        if (!state.next().contains(next)) {
            throw new ClockProblem.WrongState();
        }
        this.state = next;
    }

    /** When the sweep must look at it: when a pause ends, when the time is over, or when the next superior is to see it. */
    private void setAlarm() {
        this.wakeAt = switch (state) {
            case PAUSED -> pausedUntil;
            case RUNNING -> earlier(missedAt == null ? dueAt.plusSeconds(1) : null, nextStepAt);
            case STOPPED, CANCELLED -> null;
        };
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    ClockId id() {
        return id;
    }

    String ruleCode() {
        return ruleCode;
    }

    int ruleVersion() {
        return ruleVersion;
    }

    SubjectRef subject() {
        return subject;
    }

    AreaCode area() {
        return area;
    }

    Desk desk() {
        return desk;
    }

    @Nullable Desk deputyDesk() {
        return deputyDesk;
    }

    String label() {
        return label;
    }

    int amount() {
        return amount;
    }

    Instant startedAt() {
        return startedAt;
    }

    UUID startedBy() {
        return startedBy;
    }

    Instant dueAt() {
        return dueAt;
    }

    int extendedBy() {
        return extendedBy;
    }

    boolean isProvisional() {
        return provisional;
    }

    ClockState state() {
        return state;
    }

    @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    @Nullable Instant missedAt() {
        return missedAt;
    }

    int stepsTaken() {
        return stepsTaken;
    }

    @Nullable Instant nextStepAt() {
        return nextStepAt;
    }

    @Nullable Instant wakeAt() {
        return wakeAt;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
