package org.youmiao.clocks.calendar;

import java.time.Instant;
import java.time.LocalDate;
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
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/**
 * 导入下一年的工作日历: the system administrator's duty, once the next year is near. The State Council's notice usually comes in November;
 * until it is taken in, every date of the next year is provisional.
 */
@Component
class CalendarDuty implements SubjectLines {
    /** The calendar is one record, and has no number of its own. */
    static final SubjectRef CALENDAR = new SubjectRef("calendar", new UUID(0, 0));

    private static final String RULE = "CALENDAR_NEXT_YEAR";
    private static final int DAYS_AHEAD = 45;

    private final Clocks clocks;
    private final WorkingCalendars calendars;

    CalendarDuty(Clocks clocks, WorkingCalendars calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
    }

    /** Begins the duty where the near year's holidays are missing, and settles it where they are there. */
    void look(Instant now) {
        LocalDate near = Shanghai.dateOf(now).plusDays(DAYS_AHEAD);
        if (calendars.fresh().isPublished(near.getYear())) {
            clocks.stop(CALENDAR, RULE, now);
        } else if (clocks.of(CALENDAR).stream().map(ClockView::state).noneMatch(state -> state.isOpen())) {
            String label = near.getYear() + " 年工作日历";
            clocks.start(StartClock.of(RULE, CALENDAR, label, Counties.current().area(), now));
        }
    }

    @Override
    public String subjectType() {
        return CALENDAR.type();
    }

    /** Only the system administrator can take it in; a superior is led to the time limit. */
    @Override
    public Map<ClockId, Line> lines(Collection<Duty> duties) {
        return duties.stream().collect(Collectors.toMap(duty -> duty.clock().id(), CalendarDuty::line));
    }

    private static Line line(Duty duty) {
        ClockView clock = duty.clock();
        return duty.part() == Duty.Part.OWNER
                ? new Line(clock.label(), null, "/calendar/import", "action.import-calendar")
                : new Line(clock.label(), null, "/clocks/" + clock.id().value(), "action.explain");
    }
}
