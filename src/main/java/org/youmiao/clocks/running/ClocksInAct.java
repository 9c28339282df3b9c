package org.youmiao.clocks.running;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.Rules;
import org.youmiao.clocks.running.ClockEvent.Kind;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/** The door: what other rooms' acts do to clocks. The trail is theirs: their act names the record that was changed. */
@Component
class ClocksInAct implements Clocks {
    private final DutyClocks clocks;
    private final StartedClocks started;
    private final ClockHistory history;
    private final ClockViews views;
    private final Timetable timetable;
    private final Rules rules;
    private final SubjectScope scope;
    private final Clock time;

    ClocksInAct(
            DutyClocks clocks,
            StartedClocks started,
            ClockHistory history,
            ClockViews views,
            Timetable timetable,
            Rules rules,
            SubjectScope scope,
            Clock time) {
        this.clocks = clocks;
        this.started = started;
        this.history = history;
        this.views = views;
        this.timetable = timetable;
        this.rules = rules;
        this.scope = scope;
        this.time = time;
    }

    @Override
    public ClockId start(StartClock start) {
        TimeLimitRule rule = rules.book().on(Shanghai.dateOf(start.startedAt()), start.rule());
        DutyClock clock = DutyClock.start(ClockId.next(), start, rule, actor());
        timetable.schedule(clock, List.of());
        try {
            started.add(clock);
        } catch (DuplicateKeyException e) {
            throw new ClockProblem.AlreadyRunning();
        }
        return clock.id();
    }

    @Override
    public boolean stop(SubjectRef subject, String rule, Instant at) {
        scope.open(subject);
        return clocks.open(subject.id(), rule).map(clock -> stop(clock, at)).orElse(false);
    }

    private boolean stop(DutyClock clock, Instant at) {
        noteIfMissed(clock, at);
        clock.stop(at, actor());
        return end(clock, Kind.STOPPED, at);
    }

    @Override
    public boolean cancel(SubjectRef subject, String rule) {
        scope.open(subject);
        return clocks.open(subject.id(), rule).map(this::cancel).orElse(false);
    }

    @Override
    public int cancelAll(SubjectRef subject) {
        scope.open(subject);
        List<DutyClock> open = clocks.open(subject.id());
        open.forEach(this::cancel);
        return open.size();
    }

    private boolean cancel(DutyClock clock) {
        Instant now = time.instant();
        noteIfMissed(clock, now);
        clock.cancel(now, actor());
        return end(clock, Kind.CANCELLED, now);
    }

    /** Late is late, also where the sweep has not come by yet. */
    private void noteIfMissed(DutyClock clock, Instant now) {
        if (clock.noteIfMissed(now)) {
            history.add(ClockEvent.plain(clock, Kind.MISSED, clock.dueAt().plusSeconds(1), actor()));
        }
    }

    private boolean end(DutyClock clock, Kind how, Instant at) {
        clocks.save(clock);
        history.add(ClockEvent.plain(clock, how, at, actor()));
        return true;
    }

    @Override
    public ClockId restart(StartClock next) {
        scope.open(next.subject());
        Optional<DutyClock> running = clocks.open(next.subject().id(), next.rule());
        if (running.isPresent() && running.get().startedAt().isAfter(next.startedAt())) {
            return running.get().id();
        }
        running.ifPresent(clock -> stop(clock, next.startedAt()));
        return start(next);
    }

    @Override
    public boolean handOver(SubjectRef subject, String rule, AreaCode area, Desk to) {
        scope.open(subject);
        return clocks.open(subject.id(), rule)
                .map(clock -> handOver(clock, area, to))
                .orElse(false);
    }

    @Override
    public int handOverAll(SubjectRef subject, AreaCode area) {
        scope.open(subject);
        List<DutyClock> open = clocks.open(subject.id());
        open.forEach(clock -> handOver(clock, area, clock.desk().in(area)));
        return open.size();
    }

    private boolean handOver(DutyClock clock, AreaCode area, Desk to) {
        clock.handOver(timetable.ruleOf(clock), area, to, timetable.step(clock, 0));
        clocks.save(clock);
        history.add(ClockEvent.toDesk(clock, Kind.HANDED_OVER, time.instant(), to, actor()));
        return true;
    }

    @Override
    public List<ClockView> of(SubjectRef subject) {
        scope.open(subject);
        return views.of(subject);
    }

    private static UUID actor() {
        return Acting.required().actor().id();
    }
}
