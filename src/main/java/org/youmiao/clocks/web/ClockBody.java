package org.youmiao.clocks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.clocks.reckoning.ReckonedDay;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.running.ClockEvent;
import org.youmiao.clocks.running.ReadClock.Explanation;
import org.youmiao.clocks.running.ReadClock.Happening;

/**
 * A clock with its explanation.
 *
 * @param id               identifier
 * @param subjectType      type of the record that the duty is about
 * @param subjectId        which record
 * @param label            number of that record
 * @param area             twelve-digit code
 * @param desk             whose duty it is, such as {@code STATION:511781109000}
 * @param escalatedTo      superior desks before which it has been put, in the order in which they were told
 * @param startedAt        when it was started
 * @param dueAt            the last second that is in time
 * @param lastDay          the date on which the limit ends
 * @param provisional      whether the date may move when the holidays of {@code provisionalYears} are published
 * @param provisionalYears years that the reckoning touches and whose holidays are not yet published
 * @param pausedUntil      when a pause ends by itself
 * @param overdue          whether the duty is still owed and its time is over
 * @param missedAt         the first second that was too late; never taken back
 * @param endedAt          when it was stopped or cancelled
 * @param daysGiveThisDate whether {@code days} lead to {@code dueAt}: not so where the calendar changed after a clock was missed
 *     or had ended
 * @param days             every day from the start to the last one; none for limits in hours
 * @param history          what happened to the clock, in order
 */
record ClockBody(
        UUID id,
        Rule rule,
        String subjectType,
        UUID subjectId,
        String label,
        String area,
        String desk,
        List<String> escalatedTo,
        Instant startedAt,
        Instant dueAt,
        LocalDate lastDay,
        boolean provisional,
        List<Integer> provisionalYears,
        ClockState state,
        @Nullable Instant pausedUntil,
        boolean overdue,
        @Nullable Instant missedAt,
        @Nullable Instant endedAt,
        boolean daysGiveThisDate,
        List<Day> days,
        List<Event> history) {

    /**
     * The time limit and its source; texts are Chinese.
     *
     * @param code     short and stable
     * @param version  which version of the rule, from one
     * @param title    the duty
     * @param starts   what starts the clock
     * @param ends     what ends it
     * @param amount   how much time, extensions included
     * @param nature   how binding it is
     * @param document title of the document that holds the number; for a product default, what the suggestion follows
     * @param number   the document's number (文号)
     * @param article  the article
     * @param note     what else is to be known of the source
     */
    record Rule(
            String code,
            int version,
            String title,
            String starts,
            String ends,
            int amount,
            LimitUnit unit,
            Nature nature,
            String document,
            @Nullable String number,
            @Nullable String article,
            @Nullable String note) {

        static Rule of(TimeLimitRule rule, int amount) {
            return new Rule(
                    rule.code(),
                    rule.version(),
                    rule.wording().title(),
                    rule.wording().starts(),
                    rule.wording().ends(),
                    amount,
                    rule.limit().unit(),
                    rule.source().nature(),
                    rule.source().document(),
                    rule.source().number(),
                    rule.source().article(),
                    rule.note());
        }
    }

    /**
     * One day.
     *
     * @param date     the day
     * @param occasion the festival behind its kind
     * @param ordinal  which counted day it is, from one; zero where it does not count
     */
    record Day(LocalDate date, DayKind kind, @Nullable String occasion, ReckonedDay.Counting counting, int ordinal) {}

    /**
     * Something that happened.
     *
     * @param at          when
     * @param dueAt       due instant after it
     * @param until       when a pause was to end
     * @param amount      by how much it was extended, in the rule's unit
     * @param desk        desk before which it was put, or to which it was handed
     * @param consentedBy name of who agreed
     * @param document    the document that granted it
     * @param reason      why
     */
    record Event(
            ClockEvent.Kind kind,
            Instant at,
            Instant dueAt,
            @Nullable Instant until,
            @Nullable Integer amount,
            @Nullable String desk,
            @Nullable String consentedBy,
            @Nullable String document,
            @Nullable String reason) {}

    static ClockBody of(Explanation it) {
        ClockView clock = it.clock();
        return new ClockBody(
                clock.id().value(),
                Rule.of(it.rule(), clock.rule().amount()),
                clock.subject().type(),
                clock.subject().id(),
                clock.label(),
                clock.area().value(),
                clock.desk().toString(),
                clock.escalatedTo().stream().map(Desk::toString).toList(),
                clock.startedAt(),
                clock.dueAt(),
                clock.lastDay(),
                clock.provisional(),
                clock.provisional() ? it.reckoning().provisionalYears() : List.of(),
                clock.state(),
                it.pausedUntil(),
                it.overdue(),
                clock.missedAt(),
                clock.endedAt(),
                it.asKept(),
                it.reckoning().days().stream().map(ClockBody::day).toList(),
                it.history().stream().map(ClockBody::event).toList());
    }

    private static Day day(ReckonedDay day) {
        return new Day(day.date(), day.kind(), day.occasion(), day.counting(), day.ordinal());
    }

    private static Event event(Happening happening) {
        return new Event(
                happening.kind(),
                happening.at(),
                happening.dueAt(),
                happening.until(),
                happening.amount(),
                text(happening.desk()),
                happening.consentedBy(),
                happening.document(),
                happening.reason());
    }

    private static @Nullable String text(@Nullable Desk desk) {
        return desk == null ? null : desk.toString();
    }
}
