package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Nature;
import org.youmiao.county.Counties;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Problem;

/** The year 2045, far from what other tests count by. */
class ReplaceRhythmTest extends DatabaseTest {
    private static final Instant THEN = Instant.parse("2045-03-01T02:00:00Z");

    @Autowired
    private ReadRhythms reading;

    @Autowired
    private ReplaceRhythm replacing;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private TransactionTemplate transactions;

    private People.Person administrator;

    @BeforeEach
    void aSystemAdministrator() {
        administrator = people.having(Role.SYSTEM_ADMIN, "990001000000");
    }

    private int version(RiskLevel level) {
        return people.as(administrator, () -> reading.of(level)).version();
    }

    private static ReplaceRhythm.Command command(RiskLevel level, int version, int days, String from) {
        return new ReplaceRhythm.Command(
                level, version, days, days * 3, Nature.LOCAL_RULE, "青禾市未成年人保护工作规则第九条", LocalDate.parse(from));
    }

    private int replace(ReplaceRhythm.Command command) {
        return people.as(administrator, () -> replacing.replace(command));
    }

    @Test
    void a_replaced_line_changes_the_next_dates_and_leaves_the_days_before_it() {
        replace(command(RiskLevel.GREEN, version(RiskLevel.GREEN), 25, "2045-02-01"));
        var before = cases.givenAnOpenCase();
        var after = cases.givenAnOpenCase();

        people.as(before.lead(), () -> cases.assess(before.id(), RiskLevel.GREEN));
        people.as(after.lead(), () -> Now.at(THEN, () -> cases.assess(after.id(), RiskLevel.GREEN)));

        assertThat(review(before).rule().amount()).isEqualTo(180);
        assertThat(review(after).rule().amount()).isEqualTo(75);
    }

    private ClockView review(CaseFixtures.Given given) {
        return Counties.call(
                QINGHE,
                () -> Acting.system(
                        SystemActor.CLOCKS,
                        () -> transactions.execute(
                                status -> clocks.of(given.id().ref()).stream()
                                        .filter(clock -> clock.rule().code().equals("REVIEW"))
                                        .findFirst()
                                        .orElseThrow())));
    }

    @Test
    void of_two_who_replace_a_line_at_once_the_second_is_told() throws Exception {
        int seen = version(RiskLevel.YELLOW);
        Callable<String> one = () -> {
            try {
                return String.valueOf(replace(command(RiskLevel.YELLOW, seen, 20, "2046-02-01")) - seen);
            } catch (Problem told) {
                return told.getMessage();
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = threads.invokeAll(List.of(one, one));

            assertThat(Set.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("1", "stale");
        }
        assertThat(version(RiskLevel.YELLOW)).isEqualTo(seen + 1);
    }

    @Test
    void a_county_cannot_call_its_numbers_law_or_set_them_for_yesterday() {
        int seen = version(RiskLevel.ORANGE);
        var law = new ReplaceRhythm.Command(
                RiskLevel.ORANGE, seen, 10, 30, Nature.LAW, "某法", LocalDate.parse("2047-01-01"));

        assertThatThrownBy(() -> replace(law)).hasMessage("invalid.choice");
        assertThatThrownBy(() -> replace(command(RiskLevel.ORANGE, seen, 10, "2026-01-01")))
                .hasMessage("invalid.in-past");
        assertThatThrownBy(() -> replace(command(RiskLevel.ORANGE, seen, 400, "2047-01-01")))
                .hasMessage("invalid.range");
    }

    @Test
    void everyone_reads_the_rhythms_and_only_the_system_administrator_replaces_them() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001101000");

        assertThat(people.as(worker, reading::all))
                .extracting(ReadRhythms.OfLevel::level)
                .containsExactly(RiskLevel.RED, RiskLevel.ORANGE, RiskLevel.YELLOW, RiskLevel.GREEN);
        assertThatThrownBy(() -> people.as(worker, () -> replacing.replace(command(RiskLevel.RED, 1, 5, "2047-01-01"))))
                .hasMessage("refused.permission");
    }
}
