package org.youmiao.clocks.running;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.calendar.WorkingCalendars;
import org.youmiao.clocks.reckoning.EscalationStep;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.clocks.reckoning.Reckoner;
import org.youmiao.clocks.reckoning.Reckoning;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.Rules;

/** Gives clocks their dates by their rule, their pauses and the calendar. */
@Component
class Timetable {
    private final Rules rules;
    private final WorkingCalendars calendars;

    Timetable(Rules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    TimeLimitRule ruleOf(DutyClock clock) {
        return rules.version(clock.ruleCode(), clock.ruleVersion());
    }

    /** Counts, and gives the clock the date that comes out; returns whether it differs in anything from what it had. */
    boolean schedule(DutyClock clock, List<Pause> pauses) {
        Reckoning reckoning = reckon(clock, pauses);
        return clock.fallsDue(
                reckoning.dueAt(), reckoning.provisional(), step(clock, clock.stepsTaken(), reckoning.dueAt()));
    }

    /** Counts, and explains. */
    Reckoning reckon(DutyClock clock, List<Pause> pauses) {
        TimeLimit limit = ruleOf(clock).limit();
        return new Reckoner(calendars.current())
                .reckon(clock.startedAt(), limit.isAmount() ? limit.withAmount(clock.amount()) : limit, pauses);
    }

    /** When the step of escalation with this index is due, counted from the clock's date; nothing if the rule has no such step. */
    @Nullable Instant step(DutyClock clock, int index) {
        return step(clock, index, clock.dueAt());
    }

    private @Nullable Instant step(DutyClock clock, int index, Instant dueAt) {
        List<EscalationStep> steps = ruleOf(clock).handling().escalation();
        return index < steps.size() ? steps.get(index).at(dueAt, calendars.current()) : null;
    }
}
