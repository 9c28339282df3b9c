package org.youmiao.clocks.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.clocks.reckoning.Calendars.at;
import static org.youmiao.clocks.reckoning.Calendars.endOf;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.TimeLimit.WorkingDays;
import org.youmiao.clocks.reckoning.TimeLimitRule.Handling;
import org.youmiao.clocks.reckoning.TimeLimitRule.Leeway;
import org.youmiao.clocks.reckoning.TimeLimitRule.Validity;
import org.youmiao.clocks.reckoning.TimeLimitRule.Wording;

class TimeLimitRuleTest {
    private static final Handling BY_STATION = new Handling(
            Desk.Kind.STATION, null, List.of(new EscalationStep(0, LimitUnit.HOUR, Desk.Kind.OFFICE)), null);
    private static final Handling BY_OFFICE = new Handling(Desk.Kind.OFFICE, null, List.of(), null);

    private static TimeLimitRule rule(
            int version, int days, Nature nature, String document, Handling handling, @Nullable String note) {
        return new TimeLimitRule(
                "ANSWER",
                version,
                new Wording("答复", "收到", "发出"),
                new WorkingDays(days),
                new Leeway(true, 30, false, 5),
                handling,
                new RuleSource(nature, document, null, null),
                new Validity(LocalDate.of(2026, 1, version), null),
                note);
    }

    @Test
    void the_number_of_a_law_stands() {
        TimeLimitRule law = rule(1, 5, Nature.LAW, "某法", BY_STATION, null);

        assertThatThrownBy(() -> law.replacedBy(rule(2, 7, Nature.LOCAL_RULE, "县里的办法", BY_STATION, "说明")))
                .isInstanceOf(RuleProblem.LawIsFixed.class);
    }

    @Test
    void who_acts_and_who_is_told_is_the_county_s_own_affair_even_under_a_law() {
        TimeLimitRule law = rule(1, 5, Nature.LAW, "某法", BY_STATION, null);
        TimeLimitRule local = rule(2, 5, Nature.LAW, "某法", BY_OFFICE, null);

        assertThat(law.replacedBy(local)).isSameAs(local);
    }

    @Test
    void a_county_departs_from_a_national_rule_only_with_a_note() {
        TimeLimitRule national = rule(1, 5, Nature.NATIONAL_RULE, "国家文件", BY_STATION, null);
        TimeLimitRule silent = rule(2, 3, Nature.LOCAL_RULE, "县里的办法", BY_STATION, " ");
        TimeLimitRule explained = rule(2, 3, Nature.LOCAL_RULE, "县里的办法", BY_STATION, "联席会议决定从严");

        assertThatThrownBy(() -> national.replacedBy(silent)).isInstanceOf(RuleProblem.NoteMissing.class);
        assertThat(national.replacedBy(explained)).isSameAs(explained);
    }

    @Test
    void a_county_s_number_is_never_presented_as_law() {
        TimeLimitRule suggestion = rule(1, 5, Nature.PRODUCT_DEFAULT, "产品建议", BY_STATION, null);

        assertThatThrownBy(() -> suggestion.replacedBy(rule(2, 3, Nature.LAW, "某法", BY_STATION, null)))
                .isInstanceOf(RuleProblem.NatureClaimed.class);
    }

    @Test
    void a_county_replaces_a_product_default_freely() {
        TimeLimitRule suggestion = rule(1, 5, Nature.PRODUCT_DEFAULT, "产品建议", BY_STATION, null);
        TimeLimitRule local = rule(2, 3, Nature.LOCAL_RULE, "县里的办法", BY_STATION, null);

        assertThat(suggestion.replacedBy(local)).isSameAs(local);
    }

    @Test
    void a_clock_is_started_under_the_latest_version_valid_on_its_day() {
        Rulebook book = new Rulebook(List.of(
                rule(1, 5, Nature.PRODUCT_DEFAULT, "产品建议", BY_STATION, null),
                rule(20, 3, Nature.LOCAL_RULE, "县里的办法", BY_STATION, null)));

        assertThat(book.on(LocalDate.of(2026, 1, 19), "ANSWER").version()).isEqualTo(1);
        assertThat(book.on(LocalDate.of(2026, 1, 20), "ANSWER").version()).isEqualTo(20);
        assertThatIllegalArgumentException().isThrownBy(() -> book.on(LocalDate.of(2025, 1, 1), "ANSWER"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.on(LocalDate.of(2026, 1, 1), "NOTHING"));
    }

    @Test
    void a_fixed_date_leaves_no_leeway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLimitRule(
                        "YEARLY",
                        1,
                        new Wording("年度审计", "年初", "报送"),
                        new TimeLimit.FixedDate(MonthDay.of(1, 31), RollForward.NONE),
                        new Leeway(true, 30, false, 0),
                        BY_OFFICE,
                        new RuleSource(Nature.NATIONAL_RULE, "某通知", null, null),
                        new Validity(LocalDate.of(2026, 1, 1), null),
                        null));
    }

    @Test
    void escalation_counts_from_the_due_instant_in_its_own_unit() {
        WorkingCalendar calendar = Calendars.SHIPPED;
        var due = endOf("2026-02-13");

        assertThat(new EscalationStep(0, LimitUnit.HOUR, Desk.Kind.OFFICE).at(due, calendar))
                .as("the first second too late")
                .isEqualTo(at("2026-02-14T00:00"));
        assertThat(new EscalationStep(0, LimitUnit.DAY, Desk.Kind.STATION).at(due, calendar))
                .as("the morning of the last day")
                .isEqualTo(at("2026-02-13T00:00"));
        assertThat(new EscalationStep(2, LimitUnit.WORKING_DAY, Desk.Kind.OFFICE).at(due, calendar))
                .as("past the Spring Festival")
                .isEqualTo(at("2026-02-24T00:00"));
        assertThat(new EscalationStep(-1, LimitUnit.WORKING_DAY, Desk.Kind.STATION).at(due, calendar))
                .isEqualTo(at("2026-02-12T00:00"));
    }
}
