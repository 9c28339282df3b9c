package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.clocks.ClockId;

/** 延长期限: a clock gets more time, as far as its rule allows, with consent on record. */
@Component
public class ExtendClock {
    private final GrantableClocks clocks;
    private final ClockHistory history;
    private final Timetable timetable;
    private final Clock time;

    ExtendClock(GrantableClocks clocks, ClockHistory history, Timetable timetable, Clock time) {
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
     * @param amount      how much more, in the rule's unit
     * @param consentedBy who agreed: a person by office, or a decision by its number
     * @param reason      why
     */
    public record Command(
            ClockId clock,
            int version,
            int amount,
            @Nullable String consentedBy,
            @Nullable String reason) {}

    /** @throws ClockProblem if the clock does not run, its time is over, or its rule does not allow so much */
    @Requires(Permission.CLOCK_EXTEND)
    public Granted extend(Command command) {
        Consent consent = Consent.of(command.consentedBy(), command.reason());
        Instant now = time.instant();
        DutyClock clock = clocks.get(command.clock(), command.version());
        clock.extend(timetable.ruleOf(clock), command.amount(), now);
        timetable.schedule(clock, history.pauses(clock.id()));
        return clocks.keep(
                clock,
                ClockEvent.extended(
                        clock,
                        now,
                        command.amount(),
                        consent,
                        Acting.required().actor().id()));
    }
}
