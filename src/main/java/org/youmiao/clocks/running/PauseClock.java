package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.kernel.Shanghai;

/** 暂停计时: a clock stands still until a day, with consent on record. */
@Component
public class PauseClock {
    private final GrantableClocks clocks;
    private final ClockHistory history;
    private final ClockNotes notes;
    private final Consents consents;
    private final Timetable timetable;
    private final Clock time;

    PauseClock(
            GrantableClocks clocks,
            ClockHistory history,
            ClockNotes notes,
            Consents consents,
            Timetable timetable,
            Clock time) {
        this.clocks = clocks;
        this.history = history;
        this.notes = notes;
        this.consents = consents;
        this.timetable = timetable;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param clock       the clock
     * @param version     the version that the actor saw
     * @param until       the day on which it runs again by itself: tomorrow at the earliest
     * @param consentedBy the account that agreed: another supervisor or the county office; none where a document grants it
     * @param document    the document that grants it, where no person need agree
     * @param reason      why
     */
    public record Command(
            ClockId clock,
            int version,
            LocalDate until,
            @Nullable UUID consentedBy,
            @Nullable String document,
            @Nullable String reason) {}

    /** @throws ClockProblem if the clock does not run, its time is over, or its rule allows none or none so long */
    @Requires(Permission.CLOCK_EXTEND)
    public Granted pause(Command command) {
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!command.until().isAfter(Shanghai.dateOf(now))) {
            throw new ClockProblem.PauseUntil();
        }
        Instant until = command.until().atStartOfDay(Shanghai.ZONE).toInstant();
        DutyClock clock = clocks.get(command.clock(), command.version());
        Consent consent = consents.of(clock.area(), command.consentedBy(), command.document(), command.reason());
        TimeLimitRule rule = timetable.ruleOf(clock);
        clock.pause(rule, until, now);
        List<Pause> pauses = new ArrayList<>(history.pauses(clock.id()));
        checkLength(rule, pauses, new Pause(now, until));
        pauses.add(new Pause(now, until));
        timetable.schedule(clock, pauses);
        UUID actor = Acting.required().actor().id();
        Desk.Kind told = rule.handling().pauseTold();
        Desk superior = told == null ? null : Desk.of(told, clock.area());
        boolean news = superior != null && clock.putBefore(superior);
        Granted granted = clocks.keep(clock, ClockEvent.paused(clock, now, until, consent, actor));
        if (superior != null && news) {
            notes.note(ClockEvent.toDesk(clock, ClockEvent.Kind.ESCALATED, now, superior, actor));
        }
        return granted;
    }

    /** Pauses add up: one that ends is no reason to begin the next. */
    private static void checkLength(TimeLimitRule rule, List<Pause> before, Pause asked) {
        int longest = rule.leeway().longestPause();
        long left = longest - before.stream().mapToLong(Pause::days).sum();
        if (asked.days() > left) {
            throw new ClockProblem.PauseTooLong(longest, Math.max(0, left));
        }
    }
}
