package org.youmiao.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/**
 * A clock as others see it.
 *
 * @param id          the clock
 * @param rule        under what it runs
 * @param subject     the record that the duty is about
 * @param label       number of that record
 * @param area        where
 * @param desk        whose duty it is
 * @param escalatedTo superior desks before which it has been put, in the order in which they were told
 * @param startedAt   when it was started
 * @param dueAt       the last second that is in time: for limits in days 23:59:59 of the last day
 * @param provisional whether the date may move when a later year's holidays are published
 * @param state       where it stands
 * @param endedAt     when it was stopped or cancelled
 * @param missedAt    the first second that was too late, if it was missed
 * @param version     for If-Match
 */
public record ClockView(
        ClockId id,
        Rule rule,
        SubjectRef subject,
        String label,
        AreaCode area,
        Desk desk,
        List<Desk> escalatedTo,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        ClockState state,
        @Nullable Instant endedAt,
        @Nullable Instant missedAt,
        int version) {

    /**
     * What a line of text says about a rule.
     *
     * @param code     short and stable, such as {@code SCREEN}
     * @param title    the duty, in Chinese: 对新报告作初筛
     * @param starts   what started the clock, in Chinese: 收到报告
     * @param nature   how binding it is; always shown
     * @param document title of the document that holds the number, in Chinese
     * @param number   the document's number (文号)
     * @param article  the article
     * @param amount   how much time, extensions included
     * @param unit     in what it is counted
     */
    public record Rule(
            String code,
            String title,
            String starts,
            Nature nature,
            String document,
            @Nullable String number,
            @Nullable String article,
            int amount,
            LimitUnit unit) {}

    /** The date on which the limit ends. */
    public LocalDate lastDay() {
        return Shanghai.dateOf(dueAt);
    }

    /** Whether the duty is still owed and its time is over. */
    public boolean isOverdue(Instant now) {
        return state.isOpen() && now.truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt);
    }
}
