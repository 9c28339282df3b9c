package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.kernel.Shanghai;

/** 暂停计时: a clock stands still until a day, with consent on record. */
@Component
public class PauseClock {
    private final GrantableClocks clocks;
    private final ClockHistory history;
    private final Timetable timetable;
    private final Clock time;

    PauseClock(GrantableClocks clocks, ClockHistory history, Timetable timetable, Clock time) {
        this.clocks = clocks;
        this.history = history;
        this.timetable = timetable;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param clock       the clock
     * @param version     the version that the actor saw
     * @param until       the day on which it runs again by itself: tomorrow at the earliest, in a year at the latest
     * @param consentedBy who agreed: a person by office, or a decision by its number
     * @param reason      why
     */
    public record Command(
            ClockId clock,
            int version,
            LocalDate until,
            @Nullable String consentedBy,
            @Nullable String reason) {}

    /** @throws ClockProblem if the clock does not run, its time is over, or its rule allows no pause */
    @Requires(Permission.CLOCK_EXTEND)
    public Granted pause(Command command) {
        Consent consent = Consent.of(command.consentedBy(), command.reason());
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = Shanghai.dateOf(now);
        if (!command.until().isAfter(today) || command.until().isAfter(today.plusYears(1))) {
            throw new ClockProblem.PauseUntil();
        }
        Instant until = command.until().atStartOfDay(Shanghai.ZONE).toInstant();
        DutyClock clock = clocks.get(command.clock(), command.version());
        clock.pause(timetable.ruleOf(clock), until, now);
        List<Pause> pauses = new ArrayList<>(history.pauses(clock.id()));
        pauses.add(new Pause(now, until));
        timetable.schedule(clock, pauses);
        return clocks.keep(
                clock,
                ClockEvent.paused(
                        clock, now, until, consent, Acting.required().actor().id()));
    }
}
