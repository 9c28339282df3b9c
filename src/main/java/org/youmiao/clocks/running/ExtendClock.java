package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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
    private final Consents consents;
    private final Timetable timetable;
    private final Clock time;

    ExtendClock(GrantableClocks clocks, ClockHistory history, Consents consents, Timetable timetable, Clock time) {
        this.clocks = clocks;
        this.history = history;
        this.consents = consents;
        this.timetable = timetable;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param clock       the clock
     * @param version     the version that the actor saw
     * @param amount      how much more, in the rule's unit
     * @param consentedBy the account that agreed: another supervisor or the county office; none where a document grants it
     * @param document    the document that grants it, where no person need agree
     * @param reason      why
     */
    public record Command(
            ClockId clock,
            int version,
            int amount,
            @Nullable UUID consentedBy,
            @Nullable String document,
            @Nullable String reason) {}

    /** @throws ClockProblem if the clock does not run, its time is over, or its rule does not allow so much */
    @Requires(Permission.CLOCK_EXTEND)
    public Granted extend(Command command) {
        Instant now = time.instant();
        DutyClock clock = clocks.get(command.clock(), command.version());
        Consent consent = consents.of(clock.area(), command.consentedBy(), command.document(), command.reason());
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
