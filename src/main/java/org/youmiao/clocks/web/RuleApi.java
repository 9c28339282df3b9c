package org.youmiao.clocks.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.EscalationStep;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.ReadRules;
import org.youmiao.clocks.rules.ReplaceRule;
import org.youmiao.edge.ETag;

/** Time-limit rules for calling systems. */
@RestController
class RuleApi {
    private final ReadRules reading;
    private final ReplaceRule replacing;

    RuleApi(ReadRules reading, ReplaceRule replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    /**
     * A rule.
     *
     * @param pausable     whether running clocks may be paused
     * @param longestPause for how many days in all, where they may
     * @param extensible   by how much they may be extended in all, in the rule's unit
     * @param owner        sort of desk whose duty it is
     * @param deputy       sort of desk that sees it from its last day on
     * @param steps        when it is put before superiors, in order
     * @param pauseTold    sort of desk before which each pause is put
     * @param from         the first day on which clocks are started under it
     * @param to           the first day on which none are any more, if it has been replaced
     */
    record RuleBody(
            ClockBody.Rule rule,
            boolean pausable,
            int longestPause,
            int extensible,
            Desk.Kind owner,
            Desk.@Nullable Kind deputy,
            List<StepBody> steps,
            Desk.@Nullable Kind pauseTold,
            LocalDate from,
            @Nullable LocalDate to) {
        static RuleBody of(TimeLimitRule rule) {
            return new RuleBody(
                    ClockBody.Rule.of(rule, rule.limit().amount()),
                    rule.leeway().pausable(),
                    rule.leeway().longestPause(),
                    rule.leeway().extensible(),
                    rule.handling().owner(),
                    rule.handling().deputy(),
                    rule.handling().escalation().stream().map(StepBody::of).toList(),
                    rule.handling().pauseTold(),
                    rule.validity().from(),
                    rule.validity().to());
        }
    }

    /**
     * A step of escalation.
     *
     * @param offset distance from the due instant; negative before it
     * @param unit   in what that is counted
     * @param to     sort of desk that then sees the duty as well
     */
    record StepBody(int offset, LimitUnit unit, Desk.Kind to) {
        static StepBody of(EscalationStep step) {
            return new StepBody(step.offset(), step.unit(), step.to());
        }
    }

    /**
     * A county's own version of a rule.
     *
     * @param amount     the county's number, in the rule's unit
     * @param pausable   whether running clocks may be paused
     * @param longestPause for how many days in all, where they may
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
            int longestPause,
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
     * A rule with all its versions.
     *
     * @param versions the latest first; {@code ETag} names it
     */
    record VersionsBody(List<RuleBody> versions) {}

    /** The rules in force and those that will be. */
    @GetMapping("/api/v1/clock-rules")
    List<RuleBody> all() {
        return reading.all().stream().map(RuleBody::of).toList();
    }

    /**
     * One rule with everything that it ever was.
     *
     * @param code identifies the rule, by its code
     */
    @GetMapping("/api/v1/clock-rules/{code}")
    ResponseEntity<VersionsBody> versions(@PathVariable String code) {
        List<TimeLimitRule> versions = reading.versions(code);
        return ResponseEntity.ok()
                .eTag(new ETag(versions.getFirst().version()).toString())
                .body(new VersionsBody(versions.stream().map(RuleBody::of).toList()));
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
                body.longestPause(),
                body.extensible(),
                body.nature(),
                body.document(),
                body.number(),
                body.article(),
                body.note(),
                body.from())));
    }
}
