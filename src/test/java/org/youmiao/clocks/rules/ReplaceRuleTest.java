package org.youmiao.clocks.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.TimeLimitRule;

class ReplaceRuleTest extends DatabaseTest {
    /** Far enough that no clock of another test is started under a replaced rule. */
    private static final LocalDate FROM = LocalDate.of(2040, 1, 1);

    @Autowired
    private ReplaceRule replacing;

    @Autowired
    private ReadRules reading;

    private People.Person administrator;

    @BeforeEach
    void aSystemAdministrator() {
        administrator = people.having(Role.SYSTEM_ADMIN, "990001000000");
    }

    private int replace(String code, int version, int amount, Nature nature, @Nullable String note) {
        var command = new ReplaceRule.Command(
                code, version, amount, false, 30, 0, nature, "青禾市未成年人保护工作规则", "青未保〔2039〕1号", "第八条", note, FROM);
        return people.as(administrator, () -> replacing.replace(command));
    }

    private List<TimeLimitRule> rules(String code) {
        People.Person reader = people.having(Role.STATION_WORKER, "990001101000");
        return people.as(reader, () -> reading.all()).stream()
                .filter(rule -> rule.code().equals(code))
                .toList();
    }

    @Test
    void a_county_s_own_number_follows_the_suggestion_on_its_day_and_keeps_the_escalation() {
        int version = replace("CLOSURE_APPROVAL", 1, 3, Nature.LOCAL_RULE, null);

        assertThat(version).isEqualTo(2);
        List<TimeLimitRule> both = rules("CLOSURE_APPROVAL");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().validity().to()).isEqualTo(FROM);
        assertThat(both.getLast().limit().amount()).isEqualTo(3);
        assertThat(both.getLast().source().nature()).isEqualTo(Nature.LOCAL_RULE);
        assertThat(both.getLast().handling()).isEqualTo(both.getFirst().handling());
    }

    @Test
    void a_national_rule_is_departed_from_only_with_a_note() {
        assertThatThrownBy(() -> replace("POLICE_FEEDBACK", 1, 2, Nature.LOCAL_RULE, null))
                .hasMessage("clock-rule.note-missing");
        assertThat(replace("POLICE_FEEDBACK", 1, 2, Nature.LOCAL_RULE, "联席会议决定从严"))
                .isEqualTo(2);
    }

    @Test
    void a_local_number_cannot_be_called_law() {
        assertThatThrownBy(() -> replace("SCREEN", 1, 2, Nature.LAW, null)).hasMessage("clock-rule.nature-claimed");
    }

    @Test
    void of_two_who_replace_a_rule_the_second_is_told() {
        replace("REVIEW", 1, 60, Nature.LOCAL_RULE, null);

        assertThatThrownBy(() -> replace("REVIEW", 1, 45, Nature.LOCAL_RULE, null))
                .hasMessage("stale");
    }

    @Test
    void the_first_rules_name_one_national_rule_and_no_law() {
        People.Person reader = people.having(Role.AGENCY_LIAISON, "511781000000", "police");

        List<TimeLimitRule> all = people.as(reader, () -> reading.all());

        assertThat(all)
                .filteredOn(rule -> rule.source().nature() == Nature.NATIONAL_RULE)
                .extracting(TimeLimitRule::code)
                .containsExactly("POLICE_FEEDBACK");
        assertThat(all).filteredOn(rule -> rule.source().nature() == Nature.LAW).isEmpty();
    }
}
