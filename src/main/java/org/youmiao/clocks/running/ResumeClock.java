package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.reckoning.Pause;
import org.youmiao.clocks.running.ClockEvent.Kind;

/** 恢复计时: a paused clock runs again before its pause would have ended by itself. */
@Component
public class ResumeClock {
    private final GrantableClocks clocks;
    private final ClockHistory history;
    private final Timetable timetable;
    private final Clock time;

    ResumeClock(GrantableClocks clocks, ClockHistory history, Timetable timetable, Clock time) {
        this.clocks = clocks;
        this.history = history;
        this.timetable = timetable;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param clock   the clock
     * @param version the version that the actor saw
     */
    public record Command(ClockId clock, int version) {}

    /** @throws ClockProblem if the clock is not paused */
    @Requires(Permission.CLOCK_EXTEND)
    public Granted resume(Command command) {
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        DutyClock clock = clocks.get(command.clock(), command.version());
        clock.resume();
        timetable.schedule(clock, cutShort(history.pauses(clock.id()), now));
        return clocks.keep(
                clock,
                ClockEvent.plain(
                        clock, Kind.RESUMED, now, Acting.required().actor().id()));
    }

    /** The last pause, which would have lasted on, ends now. */
    private static List<Pause> cutShort(List<Pause> pauses, Instant now) {
        List<Pause> cut = new ArrayList<>(pauses);
        Pause last = cut.removeLast();
        if (last.from().isBefore(now)) {
            cut.add(new Pause(last.from(), last.until().isBefore(now) ? last.until() : now));
        }
        return cut;
    }
}
