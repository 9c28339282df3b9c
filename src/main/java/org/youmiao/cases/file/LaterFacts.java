package org.youmiao.cases.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.AreaCode;

/**
 * Facts that come to a case after it was opened, by an addition to one of its reports or by a report that joins it: they are to be
 * looked at, within hours where the child is said to be in danger. One duty for all that came, as short as the most urgent asks.
 */
@Component
public class LaterFacts {
    private static final String LOOK = "LATER_FACTS";
    private static final String LOOK_AT_ONCE = "LATER_FACTS_URGENT";
    private static final List<String> RULES = List.of(LOOK, LOOK_AT_ONCE);

    private final Clocks clocks;
    private final JdbcClient jdbc;

    LaterFacts(Clocks clocks, JdbcClient jdbc) {
        this.clocks = clocks;
        this.jdbc = jdbc;
    }

    private record Hearing(String number, AreaCode area, boolean closed) {}

    /**
     * They came, perhaps from someone who may not see the case. Also a closed case is looked at: it may have to be opened again.
     *
     * @return whether the case is closed
     */
    boolean came(CaseId id, ReportId report, boolean urgent, Instant at) {
        Optional<Hearing> heard = jdbc.sql("SELECT number, area, closed FROM case_hears_more(?, ?)")
                .param(id.value())
                .param(report.value())
                .query((rs, row) -> new Hearing(
                        rs.getString("number"), new AreaCode(rs.getString("area")), rs.getBoolean("closed")))
                .optional();
        heard.ifPresent(one -> start(id, one, urgent, at));
        return heard.filter(Hearing::closed).isPresent();
    }

    private void start(CaseId id, Hearing heard, boolean urgent, Instant at) {
        List<String> owed = open(id).stream().map(clock -> clock.rule().code()).toList();
        if (owed.contains(LOOK_AT_ONCE) || (!urgent && owed.contains(LOOK))) {
            return;
        }
        clocks.cancel(id.ref(), LOOK);
        clocks.start(StartClock.of(urgent ? LOOK_AT_ONCE : LOOK, id.ref(), heard.number(), heard.area(), at));
    }

    /** Since when something waits to be looked at; nothing if all was. */
    public Optional<Instant> waitingSince(CaseId id) {
        return open(id).stream().map(ClockView::startedAt).min(Instant::compareTo);
    }

    /** Someone who works on the case has looked. */
    public void lookedAt(CaseId id, Instant at) {
        RULES.forEach(rule -> clocks.stop(id.ref(), rule, at));
    }

    private List<ClockView> open(CaseId id) {
        return clocks.of(id.ref()).stream()
                .filter(clock ->
                        clock.state().isOpen() && RULES.contains(clock.rule().code()))
                .toList();
    }
}
