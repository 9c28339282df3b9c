package org.youmiao.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.clocks.reckoning.ReckonedDay;
import org.youmiao.clocks.running.ReadClock.Explanation;
import org.youmiao.clocks.running.ReadClock.Happening;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.edge.Tone;
import org.youmiao.kernel.Shanghai;

/**
 * 这个日期怎么算的.
 *
 * @param explanation the clock, counted day by day
 * @param form        carries key and version for resuming
 */
@Template("clocks/clock")
public record ClockScreen(Explanation explanation, Form form) implements Screen {
    private static final int DAYS_SHOWN = 21;

    public ClockView clock() {
        return explanation.clock();
    }

    public String path() {
        return "/clocks/" + clock().id().value();
    }

    /** The colour that goes with the words of {@link #status}. */
    public Tone tone() {
        if (clock().missedAt() != null) {
            return Tone.RED;
        }
        return clock().state() == ClockState.RUNNING ? Tone.ORANGE : Tone.GREY;
    }

    /** Where it stands, in words; that it was missed is said whatever came after. */
    public String status(Messages t) {
        String state = t.label(clock().state());
        return clock().missedAt() == null ? state : t.get("clock.missed-and", state);
    }

    /** Whether the duty was done in time and only recorded when its time was over. */
    public boolean recordedLate() {
        Instant ended = clock().endedAt();
        return clock().missedAt() != null
                && clock().state() == ClockState.STOPPED
                && ended != null
                && !ended.isAfter(clock().dueAt());
    }

    /** How much time there is: 5 个工作日. */
    public String limit(Messages t) {
        return amount(clock().rule().amount(), t);
    }

    public String amount(int amount, Messages t) {
        return t.get("clock.amount." + clock().rule().unit().name().toLowerCase(Locale.ROOT), amount);
    }

    /** The end as people say it: 11月24日 24:00, or the exact time of a limit in hours. */
    public String end(Messages t) {
        return end(clock().dueAt(), t);
    }

    public String end(Instant dueAt, Messages t) {
        LocalDate day = Shanghai.dateOf(dueAt);
        return clock().rule().unit() == LimitUnit.HOUR ? t.time(dueAt) : t.get("clock.end-of-day", t.date(day));
    }

    /** Years whose holidays are not published and that matter here. */
    public String provisionalYears(Messages t) {
        return explanation.reckoning().provisionalYears().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(t.get("clock.and")));
    }

    public List<ReckonedDay> days() {
        return explanation.reckoning().days();
    }

    /** Many days are shown only when asked for. */
    public boolean foldsDays() {
        return days().size() > DAYS_SHOWN;
    }

    /** What the day is: 星期六，调休上班（春节）. */
    public String kind(ReckonedDay day, Messages t) {
        String occasion = day.occasion();
        String kind = occasion == null || day.kind() == DayKind.WORKDAY
                ? t.label(day.kind())
                : t.get("clock.occasion", t.label(day.kind()), occasion);
        return t.get("clock.weekday-and", t.weekday(day.date()), kind);
    }

    /** Whether and why it counts: 第 3 天. */
    public String counting(ReckonedDay day, Messages t) {
        String words = day.ordinal() > 0 ? t.get("clock.nth-day", day.ordinal()) : t.label(day.counting());
        boolean last = day.date().equals(explanation.reckoning().lastDay());
        return last ? t.get("clock.last-day", words) : words;
    }

    /** The desk in words. */
    public String desk(Desk desk, Messages t) {
        return t.get("clock.desk." + desk.kind().name().toLowerCase(Locale.ROOT));
    }

    /** What is special about something that happened, if anything. */
    public @Nullable String detail(Happening happening, Messages t) {
        Desk desk = happening.desk();
        Integer amount = happening.amount();
        Instant until = happening.until();
        return switch (happening.kind()) {
            case ESCALATED, HANDED_OVER -> desk == null ? null : desk(desk, t);
            case EXTENDED -> amount == null ? null : t.get("clock.extended-by", amount(amount, t));
            case PAUSED -> until == null ? null : t.get("clock.paused-until", until);
            case STARTED, RESUMED, RECOMPUTED, MISSED, STOPPED, CANCELLED -> null;
        };
    }

    /** Who agreed and why, where someone had to. */
    public @Nullable String consent(Happening happening, Messages t) {
        String by = happening.consentedBy() == null ? happening.document() : happening.consentedBy();
        return by == null ? null : t.get("clock.consent", by, String.valueOf(happening.reason()));
    }
}
