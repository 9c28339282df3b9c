package org.youmiao.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.edge.Paging;

/** The worklist for calling systems. */
@RestController
class WorklistApi {
    private final Worklist worklist;
    private final Clock clock;

    WorklistApi(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    /**
     * One page of duties in order of due instant.
     *
     * @param counts how many there are in all
     * @param items  the duties
     * @param next   cursor of what follows; absent if that is all
     */
    public record Body(
            DutyCounts counts, List<Item> items, @Nullable String next) {}

    /**
     * One duty.
     *
     * @param clock       identifier
     * @param explained   the address at which the API explains the date
     * @param rule        code of the time-limit rule
     * @param title       the duty, in Chinese
     * @param starts      what started the clock, in Chinese
     * @param amount      how much time there is, extensions included
     * @param unit        in what it is counted
     * @param nature      how binding the rule is
     * @param document    title of the document that holds the number, in Chinese
     * @param number      the document's number (文号)
     * @param article     the article
     * @param label       number of the record
     * @param subjectType kind of record
     * @param subjectId   which record
     * @param startedAt   since when
     * @param dueAt       until when
     * @param provisional whether the date may still move
     * @param band        overdue, today, this week or later
     * @param part        why it stands in this worklist: own, as deputy, as superior
     * @param desk        whose duty it is, such as {@code STATION:511781109000}
     * @param owner       name of that desk's place, agency or person
     * @param escalatedTo superior desks before which it has been put, in the order in which they were told
     * @param about       the record in words, where the caller may see it
     * @param path        the page on which the duty is done
     */
    public record Item(
            UUID clock,
            String explained,
            String rule,
            String title,
            String starts,
            int amount,
            LimitUnit unit,
            String nature,
            String document,
            @Nullable String number,
            @Nullable String article,
            String label,
            String subjectType,
            UUID subjectId,
            Instant startedAt,
            Instant dueAt,
            boolean provisional,
            DutyBand band,
            Duty.Part part,
            String desk,
            String owner,
            List<String> escalatedTo,
            @Nullable String about,
            @Nullable String path) {}

    /**
     * What the caller must do, in the order in which it is due.
     *
     * @param band overdue, today, this week or later only
     */
    @GetMapping("/api/v1/worklist")
    Body list(@RequestParam(required = false) @Nullable DutyBand band, Paging paging) {
        Worklist.View view = worklist.view(band, paging);
        return new Body(
                view.counts(),
                view.items().items().stream().map(this::item).toList(),
                view.items().next());
    }

    private Item item(WorklistItem item) {
        ClockView clock = item.duty().clock();
        SubjectLines.Line line = item.line();
        return new Item(
                clock.id().value(),
                "/api/v1/clocks/" + clock.id().value(),
                clock.rule().code(),
                clock.rule().title(),
                clock.rule().starts(),
                clock.rule().amount(),
                clock.rule().unit(),
                clock.rule().nature().name(),
                clock.rule().document(),
                clock.rule().number(),
                clock.rule().article(),
                clock.label(),
                clock.subject().type(),
                clock.subject().id(),
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                DutyBand.of(clock.dueAt(), this.clock.instant()),
                item.duty().part(),
                clock.desk().toString(),
                item.owner(),
                clock.escalatedTo().stream().map(Desk::toString).toList(),
                line == null ? null : line.about(),
                line == null ? null : line.path());
    }
}
