package org.youmiao.administration.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.county.Counties;
import org.youmiao.kernel.SubjectRef;

/** 核验审计记录: the auditor's duty, which comes back after each verification. A chain that nobody recomputes protects nothing. */
@Component
class VerificationDuty implements SubjectLines {
    /** The trail of a county is one record, and has no number of its own. */
    static final SubjectRef TRAIL = new SubjectRef("audit-trail", new UUID(0, 1));

    private static final String RULE = "AUDIT_VERIFY";

    private final Clocks clocks;

    VerificationDuty(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Begins the first round, if none is open. */
    void begin(Instant now) {
        if (clocks.of(TRAIL).stream().map(ClockView::state).noneMatch(state -> state.isOpen())) {
            clocks.start(round(now));
        }
    }

    /** The trail was verified, whatever came out; the next round begins. */
    void done(Instant now) {
        clocks.restart(round(now));
    }

    private static StartClock round(Instant now) {
        return StartClock.of(RULE, TRAIL, "审计记录", Counties.current().area(), now);
    }

    @Override
    public String subjectType() {
        return TRAIL.type();
    }

    /** Only the auditor can open the page; a superior is led to the time limit. */
    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        return duties.stream().collect(Collectors.toMap(duty -> duty.clock().id(), VerificationDuty::line));
    }

    private static Line line(Duty duty) {
        ClockView clock = duty.clock();
        return duty.part() == Duty.Part.OWNER
                ? new Line(clock.label(), null, "/audit/verification", "action.verify-trail")
                : new Line(clock.label(), null, "/clocks/" + clock.id().value(), "action.explain");
    }
}
