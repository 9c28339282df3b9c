package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.clocks.reckoning.Reckoning;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.kernel.Problem;

/** 这个日期怎么算的: one clock, how its date came about, and what happened to it. */
@Component
public class ReadClock {
    private final ClockViews views;
    private final DutyClocks clocks;
    private final ClockHistory history;
    private final Consents consents;
    private final Colleagues colleagues;
    private final Timetable timetable;
    private final Trail trail;
    private final Clock time;

    ReadClock(
            ClockViews views,
            DutyClocks clocks,
            ClockHistory history,
            Consents consents,
            Colleagues colleagues,
            Timetable timetable,
            Trail trail,
            Clock time) {
        this.views = views;
        this.clocks = clocks;
        this.history = history;
        this.consents = consents;
        this.colleagues = colleagues;
        this.timetable = timetable;
        this.trail = trail;
        this.time = time;
    }

    /**
     * A clock explained.
     *
     * @param clock       as others see it
     * @param rule        the whole rule with its source
     * @param reckoning   day by day; as counted by today's calendar
     * @param asKept      whether the date counted today is the one the clock has; a clock that was missed or has ended keeps its
     *                    date when the calendar changes later
     * @param pausedUntil when a pause ends by itself
     * @param overdue     whether the duty is owed and its time is over
     * @param history     what happened to it, in order
     * @param mayPauseFor for how many days the actor may pause it now; zero for not at all
     * @param mayResume   whether the actor may end its pause now
     * @param mayExtendBy by how much the actor may extend it now, in the rule's unit; zero for not at all
     * @param couldAgree  whom the actor could ask for consent, by name; none where nothing can be granted
     */
    public record Explanation(
            ClockView clock,
            TimeLimitRule rule,
            Reckoning reckoning,
            boolean asKept,
            @Nullable Instant pausedUntil,
            boolean overdue,
            List<Happening> history,
            int mayPauseFor,
            boolean mayResume,
            int mayExtendBy,
            List<Colleague> couldAgree) {}

    /**
     * One entry of the history.
     *
     * @param kind        what happened
     * @param at          when it took effect
     * @param dueAt       due instant after it
     * @param until       when the pause was to end
     * @param amount      by how much it was extended
     * @param desk        desk before which it was put, or to which it was handed
     * @param consentedBy name of who agreed
     * @param document    the document that granted it
     * @param reason      why
     */
    public record Happening(
            ClockEvent.Kind kind,
            Instant at,
            Instant dueAt,
            @Nullable Instant until,
            @Nullable Integer amount,
            @Nullable Desk desk,
            @Nullable String consentedBy,
            @Nullable String document,
            @Nullable String reason) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CLOCK_READ)
    public Explanation read(ClockId id) {
        DutyClock clock = clocks.findById(id).orElseThrow(() -> Problem.notFound("clock"));
        ClockView view = views.find(id).orElseThrow(() -> Problem.notFound("clock"));
        trail.saw(id.ref());
        TimeLimitRule rule = timetable.ruleOf(clock);
        List<Pause> pauses = history.pauses(id);
        Reckoning reckoning = timetable.reckon(clock, pauses);
        Instant now = time.instant();
        boolean grants = Acting.required().may(Permission.CLOCK_EXTEND);
        boolean grantable = grants && clock.state() == ClockState.RUNNING && !clock.isLate(now);
        return new Explanation(
                view,
                rule,
                reckoning,
                reckoning.dueAt().equals(view.dueAt()),
                clock.pausedUntil(),
                view.isOverdue(now),
                happenings(id),
                grantable && rule.leeway().pausable() ? pauseLeft(rule, pauses) : 0,
                grants && clock.state() == ClockState.PAUSED,
                grantable ? rule.leeway().extensible() - clock.extendedBy() : 0,
                grantable ? consents.couldAgree(clock.area()) : List.of());
    }

    private static int pauseLeft(TimeLimitRule rule, List<Pause> pauses) {
        long left = rule.leeway().longestPause()
                - pauses.stream().mapToLong(Pause::days).sum();
        return (int) Math.max(0, left);
    }

    private List<Happening> happenings(ClockId id) {
        List<ClockEvent> events = history.of(id);
        Map<UUID, String> names = colleagues.names(events.stream()
                .map(ClockEvent::consent)
                .filter(Objects::nonNull)
                .map(Consent::by)
                .filter(Objects::nonNull)
                .toList());
        return events.stream().map(event -> happening(event, names)).toList();
    }

    private static Happening happening(ClockEvent event, Map<UUID, String> names) {
        Consent consent = event.consent();
        return new Happening(
                event.kind(),
                event.at(),
                event.dueAt(),
                event.until(),
                event.amount(),
                event.desk(),
                consent == null || consent.by() == null ? null : names.get(consent.by()),
                consent == null ? null : consent.document(),
                consent == null ? null : consent.reason());
    }
}
