package org.youmiao.clocks.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.ReadRules;
import org.youmiao.clocks.rules.ReplaceRule;
import org.youmiao.edge.ETag;

/** Time-limit rules and the working-day calendar for calling systems. */
@RestController
class RuleApi {
    private final ReadRules reading;
    private final ReplaceRule replacing;
    private final ImportCalendar imports;

    RuleApi(ReadRules reading, ReplaceRule replacing, ImportCalendar imports) {
        this.reading = reading;
        this.replacing = replacing;
        this.imports = imports;
    }

    /**
     * A rule.
     *
     * @param pausable   whether running clocks may be paused
     * @param extensible by how much they may be extended in all, in the rule's unit
     * @param from       the first day on which clocks are started under it
     * @param to         the first day on which none are any more, if it has been replaced
     */
    record RuleBody(
            ClockBody.Rule rule,
            boolean pausable,
            int extensible,
            LocalDate from,
            @Nullable LocalDate to) {
        static RuleBody of(TimeLimitRule rule) {
            return new RuleBody(
                    ClockBody.Rule.of(rule, rule.limit().amount()),
                    rule.leeway().pausable(),
                    rule.leeway().extensible(),
                    rule.validity().from(),
                    rule.validity().to());
        }
    }

    /**
     * A county's own version of a rule.
     *
     * @param amount     the county's number, in the rule's unit
     * @param pausable   whether running clocks may be paused
     * @param extensible by how much they may be extended in all
     * @param nature     {@code LOCAL_RULE} or {@code PRODUCT_DEFAULT}
     * @param document   title of the document that holds the number
     * @param number     its number (文号)
     * @param article    the article
     * @param note       why the county departs from a national rule
     * @param from       the first day: today or later
     */
    record OwnRuleBody(
            int amount,
            boolean pausable,
            int extensible,
            Nature nature,
            String document,
            @Nullable String number,
            @Nullable String article,
            @Nullable String note,
            LocalDate from) {}

    /**
     * What came out.
     *
     * @param version number of the new version
     */
    record VersionBody(int version) {}

    /**
     * Days to be taken into the calendar.
     *
     * @param csv lines of {@code date,name,kind} with that header; kind is {@code holiday} or {@code makeup_workday}
     */
    record CalendarBody(String csv) {}

    /** The rules in force and those that will be. */
    @GetMapping("/api/v1/clock-rules")
    List<RuleBody> all() {
        return reading.all().stream().map(RuleBody::of).toList();
    }

    /**
     * Puts the county's own version in the place of a rule; {@code If-Match} names the rule's latest version.
     *
     * @param code identifies the rule, by its code
     */
    @PostMapping("/api/v1/clock-rules/{code}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionBody replace(
            @PathVariable String code, @RequestHeader("If-Match") ETag latest, @RequestBody OwnRuleBody body) {
        return new VersionBody(replacing.replace(new ReplaceRule.Command(
                code,
                latest.version(),
                body.amount(),
                body.pausable(),
                body.extensible(),
                body.nature(),
                body.document(),
                body.number(),
                body.article(),
                body.note(),
                body.from())));
    }

    /** Takes days into the calendar: each year in the file replaces that year as a whole. */
    @PostMapping("/api/v1/calendar-imports")
    ImportCalendar.Imported take(@RequestBody CalendarBody body) {
        return imports.take(body.csv());
    }
}
