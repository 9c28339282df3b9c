package org.youmiao.cases.file;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Shanghai;

/**
 * By when the child of a case is to be seen. One visit is owed at a time; only seeing the child fulfils it. A case that was opened
 * because of danger has its first visit within hours. Runs in the step's own act.
 */
@Component
public class VisitDuties {
    private static final String FIRST_VISIT = "FIRST_VISIT";
    private static final String FIRST_VISIT_URGENT = "FIRST_VISIT_URGENT";
    private static final String VISIT = "VISIT";
    private static final List<String> RULES = List.of(FIRST_VISIT, FIRST_VISIT_URGENT, VISIT);

    private final Clocks clocks;
    private final Rhythms rhythms;
    private final CaseMembers members;
    private final JdbcClient jdbc;

    VisitDuties(Clocks clocks, Rhythms rhythms, CaseMembers members, JdbcClient jdbc) {
        this.clocks = clocks;
        this.rhythms = rhythms;
        this.members = members;
        this.jdbc = jdbc;
    }

    void opened(CaseFile file, Instant at) {
        clocks.start(visiting(file, file.urgent() ? FIRST_VISIT_URGENT : FIRST_VISIT, at));
    }

    /** Whatever was known of the child before the closing may have changed: it is to be seen as in a new case. */
    void reopened(CaseFile file, Instant at) {
        clocks.start(visiting(file, FIRST_VISIT, at));
    }

    /**
     * A level was decided, see {@link NextVisit}.
     *
     * @param before the level until now; none at the first assessment
     */
    void assessed(CaseFile file, Optional<RiskLevel> before, Instant at) {
        RiskLevel level = file.level().orElseThrow();
        int interval = rhythms.on(level, Shanghai.dateOf(at)).visitDays();
        Optional<ClockView> open = open(clocks.of(file.id().ref()));
        if (open.isEmpty()) {
            start(file, NextVisit.by(interval, lastSeen(file).orElse(at), at));
            return;
        }
        String rule = open.get().rule().code();
        NextVisit.Owed owed =
                new NextVisit.Owed(open.get().startedAt(), open.get().dueAt(), !rule.equals(VISIT));
        NextVisit.insteadOf(owed, before, level, interval, at).ifPresent(next -> {
            clocks.cancel(file.id().ref(), rule);
            start(file, next);
        });
    }

    /**
     * The child was seen: the next visit is due by the rhythm of the present level, once there is one. What arrives late, because a
     * phone had no signal, counts for when it was, and changes nothing where a later visit has set the next date already.
     */
    public void seen(CaseFile file, Instant at) {
        List<ClockView> all = clocks.of(file.id().ref());
        Optional<ClockView> owed = open(all);
        Instant since = owed.map(ClockView::startedAt).orElse(at);
        if (at.isBefore(since) && (isOfAVisit(all, since) || !isSameDay(at, since))) {
            return;
        }
        // On the day of the opening the visit may have been some hours before it.
        Instant seenAt = at.isBefore(since) ? since : at;
        owed.map(view -> view.rule().code())
                .filter(rule -> !rule.equals(VISIT))
                .ifPresent(first -> clocks.stop(file.id().ref(), first, seenAt));
        file.level()
                .ifPresent(level -> clocks.restart(visiting(file, VISIT, seenAt)
                        .lasting(rhythms.on(level, Shanghai.dateOf(seenAt)).visitDays())));
    }

    /** The village's director came or left: visits that are due pass to whoever now makes them. */
    void visitorsChanged(CaseFile file) {
        Desk desk = visitors(file);
        RULES.forEach(rule -> clocks.handOver(file.id().ref(), rule, file.area(), desk));
    }

    private void start(CaseFile file, NextVisit next) {
        clocks.start(visiting(file, VISIT, next.since()).lasting(next.days()));
    }

    private static Optional<ClockView> open(List<ClockView> all) {
        return all.stream()
                .filter(view ->
                        view.state().isOpen() && RULES.contains(view.rule().code()))
                .findFirst();
    }

    /** Whether a visit was made at this instant, and not the case opened. */
    private static boolean isOfAVisit(List<ClockView> all, Instant since) {
        return all.stream()
                .filter(view -> view.state() == ClockState.STOPPED
                        && RULES.contains(view.rule().code()))
                .anyMatch(view -> view.endedAt() != null
                        && view.endedAt().truncatedTo(ChronoUnit.SECONDS).equals(since));
    }

    private static boolean isSameDay(Instant one, Instant other) {
        return Shanghai.dateOf(one).equals(Shanghai.dateOf(other));
    }

    private Optional<Instant> lastSeen(CaseFile file) {
        return jdbc.sql("SELECT max(occurred_at) AS seen_at FROM visit WHERE case_id = ? AND 'CHILD' = ANY (seen)")
                .param(file.id().value())
                .query((rs, row) -> Optional.ofNullable(Rows.instantOrNull(rs, "seen_at")))
                .single();
    }

    private StartClock visiting(CaseFile file, String rule, Instant at) {
        return StartClock.of(rule, file.id().ref(), file.number(), file.area(), at)
                .at(visitors(file));
    }

    /** A visit lies with the village only where its director is on the team; otherwise the case would be told to an outsider. */
    private Desk visitors(CaseFile file) {
        boolean village = members.standing(file.id()).stream().anyMatch(member -> member.duty() == TeamDuty.VILLAGE);
        return Desk.of(village ? Desk.Kind.VILLAGE : Desk.Kind.STATION, file.area());
    }
}
