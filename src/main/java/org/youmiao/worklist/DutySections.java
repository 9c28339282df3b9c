package org.youmiao.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Tile;
import org.youmiao.edge.Tone;
import org.youmiao.kernel.Shanghai;

/**
 * Duties as the page shows them: by band, each with how late or how soon it is in words.
 *
 * @param counts how many in each band
 * @param bands  the duties of this page by band
 * @param next   the cursor of the page after this one
 * @param now    when the page was asked for
 */
public record DutySections(
        DutyCounts counts,
        Map<DutyBand, List<WorklistItem>> bands,
        @Nullable String next,
        Instant now) {

    static DutySections of(Worklist.View view, Instant now) {
        Map<DutyBand, List<WorklistItem>> bands = new EnumMap<>(DutyBand.class);
        for (WorklistItem item : view.items().items()) {
            DutyBand band = DutyBand.of(item.duty().clock().dueAt(), now);
            bands.computeIfAbsent(band, key -> new ArrayList<>()).add(item);
        }
        return new DutySections(view.counts(), bands, view.items().next(), now);
    }

    /** The four numbers at the top; each opens its duties. */
    public List<Tile> tiles(Messages t, @Nullable DutyBand shown) {
        return List.of(DutyBand.values()).stream()
                .map(band -> new Tile(t.label(band), counts.of(band), "/worklist?band=" + band, band == shown))
                .toList();
    }

    /** The colour that goes with the words. */
    public Tone tone(DutyBand band) {
        return switch (band) {
            case OVERDUE -> Tone.RED;
            case TODAY -> Tone.ORANGE;
            case THIS_WEEK -> Tone.YELLOW;
            case LATER -> Tone.GREY;
        };
    }

    /** How late or how soon: 逾期 1 天, 今天, 周四, 12月6日. */
    public String words(WorklistItem item, DutyBand band, Messages t) {
        Instant due = item.duty().clock().dueAt();
        return switch (band) {
            case OVERDUE -> late(due, t);
            case TODAY -> t.get("worklist.today");
            case THIS_WEEK -> t.weekday(Shanghai.dateOf(due));
            case LATER -> t.date(Shanghai.dateOf(due));
        };
    }

    /** The exact due date or time under the words. */
    public String detail(WorklistItem item, DutyBand band, Messages t) {
        Instant due = item.duty().clock().dueAt();
        boolean hours = item.duty().clock().rule().unit() == LimitUnit.HOUR;
        LocalDate day = Shanghai.dateOf(due);
        return switch (band) {
            case OVERDUE -> t.get("worklist.was-due", hours ? t.time(due) : t.date(day));
            case TODAY -> hours ? t.get("worklist.by-time", t.time(due)) : t.get("worklist.by-end-of-day");
            case THIS_WEEK, LATER ->
                hours ? t.time(due) : t.get("worklist.in-days", ChronoUnit.DAYS.between(Shanghai.dateOf(now), day));
        };
    }

    /** Since when, what started it, and how much time there is: 11月20日 收到报告，期限 1 个工作日. */
    public String since(WorklistItem item, Messages t) {
        ClockView clock = item.duty().clock();
        ClockView.Rule rule = clock.rule();
        Object start = rule.unit() == LimitUnit.HOUR ? clock.startedAt() : Shanghai.dateOf(clock.startedAt());
        String amount = t.get("clock.amount." + rule.unit().name().toLowerCase(Locale.ROOT), rule.amount());
        return t.get("worklist.since", start, rule.starts(), amount);
    }

    /** By which rule: how binding it is, the document, its number and the article. */
    public String basis(WorklistItem item, Messages t) {
        ClockView.Rule rule = item.duty().clock().rule();
        String source =
                rule.number() == null ? rule.document() : t.get("worklist.numbered", rule.document(), rule.number());
        return t.get(
                "worklist.basis", t.label(rule.nature()), rule.article() == null ? source : source + rule.article());
    }

    /** Who else has it before them, or for whom one sees it; nothing where the duty is one's own and nobody was told. */
    public @Nullable String raised(WorklistItem item, Messages t) {
        ClockView clock = item.duty().clock();
        String owner = item.desk(clock.desk(), t);
        String told = clock.escalatedTo().stream()
                .map(desk -> item.desk(desk, t))
                .collect(Collectors.joining(t.get("clock.and")));
        return switch (item.duty().part()) {
            case OWNER -> told.isEmpty() ? null : t.get("worklist.told", told);
            case DEPUTY -> t.get("worklist.for-owner", owner);
            case SUPERIOR ->
                t.get(clock.state() == ClockState.PAUSED ? "worklist.raised-paused" : "worklist.raised", owner);
        };
    }

    private String late(Instant due, Messages t) {
        Duration late = Duration.between(due, now);
        return late.toHours() < 24
                ? t.get("worklist.late-hours", Math.max(1, late.toHours()))
                : t.get("worklist.late-days", ChronoUnit.DAYS.between(Shanghai.dateOf(due), Shanghai.dateOf(now)));
    }
}
