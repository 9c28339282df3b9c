package org.youmiao.clocks.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.clocks.running.RoomActs.at;
import static org.youmiao.clocks.running.RoomActs.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duties;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.rules.Rules;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.SubjectRef;

@Import(RoomActs.class)
class ClocksTest extends DatabaseTest {
    private static final String TOWNSHIP = "990001101000";
    private static final String VILLAGE = "990001101201";

    @Autowired
    private RoomActs.Acts acts;

    @Autowired
    private ClockSweep sweep;

    @Autowired
    private ClockHistory history;

    @Autowired
    private Rules book;

    private People.Person clerk;

    @BeforeEach
    void aClerkWhoMayOnlyReport() {
        clerk = people.having(Role.HOTLINE_CLERK, "990001000000");
    }

    private static StartClock screening(SubjectRef subject, String startedAt) {
        return StartClock.of("SCREEN", subject, "R-2026-0001", new AreaCode(VILLAGE), at(startedAt));
    }

    private <T> T onRecord(SubjectRef subject, Supplier<T> work) {
        return people.as(clerk, () -> acts.onRecord(subject, work));
    }

    private ClockView only(SubjectRef subject) {
        List<ClockView> all = onRecord(subject, () -> acts.clocks().of(subject));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private int sweepAt(String local) {
        return Now.at(at(local), () -> Counties.call(QINGHE, sweep::sweep));
    }

    @Test
    void a_clock_is_started_at_the_desk_that_its_rule_names_and_says_by_which_rule_it_runs() {
        SubjectRef subject = record();

        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-02-13T17:00")));

        ClockView clock = only(subject);
        assertThat(clock.desk()).isEqualTo(Desk.station(new AreaCode(TOWNSHIP)));
        // Saturday 14 February 2026 is worked
        assertThat(clock.dueAt()).isEqualTo(at("2026-02-14T23:59:59"));
        assertThat(clock.rule().nature()).isEqualTo(Nature.PRODUCT_DEFAULT);
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.provisional()).isFalse();
    }

    @Test
    void only_the_feedback_of_the_police_is_shown_as_a_national_rule() {
        SubjectRef subject = record();

        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                        "POLICE_FEEDBACK",
                                        subject,
                                        "R-1",
                                        new AreaCode(VILLAGE),
                                        at("2026-02-13T10:00"))
                                .at(Desk.agency("police"))));

        ClockView clock = only(subject);
        assertThat(clock.rule().nature()).isEqualTo(Nature.NATIONAL_RULE);
        assertThat(clock.lastDay())
                .as("the document knows no roll over a festival")
                .hasToString("2026-02-16");
    }

    @Test
    void a_record_has_one_open_clock_of_a_rule() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T10:00")));

        assertThatThrownBy(() -> onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T11:00"))))
                .hasMessage("clock.already-running");
    }

    @Test
    void a_clock_stopped_in_time_was_not_missed_and_one_stopped_late_stays_missed() {
        SubjectRef inTime = record();
        SubjectRef late = record();
        onRecord(inTime, () -> acts.clocks().start(screening(inTime, "2026-11-23T10:00")));
        onRecord(late, () -> acts.clocks().start(screening(late, "2026-11-23T10:00")));

        onRecord(inTime, () -> acts.clocks().stop(inTime, "SCREEN", at("2026-11-24T23:59:59.9")));
        onRecord(late, () -> acts.clocks().stop(late, "SCREEN", at("2026-11-25T00:00")));

        assertThat(only(inTime).missedAt()).isNull();
        assertThat(only(late).missedAt()).isEqualTo(at("2026-11-25T00:00"));
        assertThat(only(late).state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void stopping_what_does_not_run_is_told() {
        SubjectRef subject = record();

        assertThat(onRecord(subject, () -> acts.clocks().stop(subject, "SCREEN", at("2026-11-25T00:00"))))
                .isFalse();
    }

    @Test
    void a_rhythm_stops_the_clock_as_done_and_starts_the_next_with_its_own_amount() {
        SubjectRef subject = record();
        StartClock red = StartClock.of("VISIT", subject, "C-1", new AreaCode(VILLAGE), at("2026-11-02T10:00"))
                .lasting(7);
        onRecord(subject, () -> acts.clocks().start(red));

        onRecord(
                subject,
                () -> acts.clocks()
                        .restart(StartClock.of("VISIT", subject, "C-1", new AreaCode(VILLAGE), at("2026-11-08T16:00"))
                                .lasting(14)));

        List<ClockView> clocks = onRecord(subject, () -> acts.clocks().of(subject));
        assertThat(clocks).extracting(ClockView::state).containsExactly(ClockState.STOPPED, ClockState.RUNNING);
        assertThat(clocks.getLast().dueAt()).isEqualTo(at("2026-11-22T23:59:59"));
        assertThat(clocks.getLast().rule().amount()).isEqualTo(14);
    }

    @Test
    void a_rule_that_is_not_adjustable_keeps_its_amount() {
        SubjectRef subject = record();

        assertThatThrownBy(() -> onRecord(
                        subject,
                        () -> acts.clocks()
                                .start(screening(subject, "2026-11-23T10:00").lasting(9))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_longer_owed_is_cancelled_and_what_was_late_by_then_stays_missed() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-02T10:00")));

        int cancelled = onRecord(
                subject,
                () -> Now.at(at("2026-11-10T09:00"), () -> acts.clocks().cancelAll(subject)));

        assertThat(cancelled).isEqualTo(1);
        assertThat(only(subject).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(only(subject).missedAt()).isEqualTo(at("2026-11-04T00:00"));
    }

    @Test
    void the_sweep_marks_what_is_missed_and_puts_it_before_the_superior_once() {
        SubjectRef subject = record();
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                "FIRST_VISIT", subject, "C-1", new AreaCode(VILLAGE), at("2025-03-03T10:00"))));
        // due Monday 10 March 2025; the station sees it then, the county office two working days later

        sweepAt("2025-03-10T23:59:59");
        assertThat(only(subject).missedAt()).isNull();

        sweepAt("2025-03-11T00:00");
        assertThat(only(subject).missedAt()).isEqualTo(at("2025-03-11T00:00"));
        assertThat(only(subject).escalatedTo()).containsExactly(Desk.station(new AreaCode(TOWNSHIP)));

        sweepAt("2025-03-12T00:00");
        sweepAt("2025-03-12T00:01");
        ClockView clock = only(subject);
        assertThat(clock.escalatedTo()).containsExactly(Desk.station(new AreaCode(TOWNSHIP)), Desk.office(QINGHE));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(kinds(subject)).containsExactly("STARTED", "MISSED", "ESCALATED", "ESCALATED");
    }

    @Test
    void two_sweeps_at_once_take_each_step_once() throws Exception {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2025-03-03T10:00")));

        Thread other = Thread.ofPlatform().start(() -> sweepAt("2025-04-01T00:00"));
        sweepAt("2025-04-01T00:00");
        other.join();

        assertThat(kinds(subject)).containsExactly("STARTED", "MISSED", "ESCALATED", "ESCALATED");
    }

    private List<String> kinds(SubjectRef subject) {
        return onRecord(
                subject,
                () -> acts.clocks().of(subject).stream()
                        .flatMap(clock -> history.of(clock.id()).stream())
                        .map(event -> event.kind().name())
                        .toList());
    }

    @Test
    void a_duty_is_seen_by_its_desk_on_its_last_day_by_the_deputy_and_when_missed_by_the_superior() {
        SubjectRef subject = record();
        People.Person director = people.having(Role.CHILD_DIRECTOR, VILLAGE);
        People.Person worker = people.having(Role.STATION_WORKER, TOWNSHIP);
        People.Person office = people.having(Role.COUNTY_OFFICE, "990001000000");
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                "FIRST_VISIT", subject, "C-1", new AreaCode(VILLAGE), at("2025-05-06T10:00"))));

        assertThat(sees(director, subject, "2025-05-07T10:00")).isEqualTo("OWNER");
        assertThat(sees(worker, subject, "2025-05-07T10:00")).isEmpty();
        assertThat(sees(worker, subject, "2025-05-13T08:00")).isEqualTo("DEPUTY");
        assertThat(sees(office, subject, "2025-05-13T08:00")).isEmpty();
        sweepAt("2025-05-15T00:00");
        assertThat(sees(office, subject, "2025-05-15T08:00")).isEqualTo("SUPERIOR");
        assertThat(sees(director, subject, "2025-05-15T08:00")).isEqualTo("OWNER");
        assertThat(sees(clerk, subject, "2025-05-15T08:00")).isEmpty();
    }

    private String sees(People.Person person, SubjectRef subject, String now) {
        return asOf(
                at(now),
                person,
                () -> acts.duties().stream()
                        .filter(duty -> duty.clock().subject().equals(subject))
                        .map(duty -> duty.part().name())
                        .collect(Collectors.joining(",")));
    }

    /** The person signs in today and looks at another moment: grants are today's. */
    private <T> T asOf(Instant now, People.Person person, Supplier<T> look) {
        return people.as(person, () -> Now.at(now, look::get));
    }

    @Test
    void duties_come_by_due_instant_page_by_page_and_are_counted_in_their_bands() {
        People.Person worker = people.having(Role.PROVIDER_WORKER, "990001000000");
        Instant now = at("2026-11-25T12:00"); // a Wednesday
        for (String start : List.of(
                "2026-11-20T10:00", "2026-11-24T10:00", "2026-11-24T11:00", "2026-11-25T09:00", "2026-11-30T09:00")) {
            SubjectRef subject = record();
            onRecord(
                    subject,
                    () -> acts.clocks()
                            .start(StartClock.of("SCREEN", subject, "R-1", new AreaCode(VILLAGE), at(start))
                                    .at(Desk.person(worker.id()))));
        }

        assertThat(asOf(now, worker, acts::counts)).isEqualTo(new DutyCounts(1, 2, 1, 1));
        var first = asOf(now, worker, () -> acts.duties(null, null, 3));
        var second = asOf(now, worker, () -> acts.duties(null, Duties.After.of(first.getLast()), 3));
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(asOf(now, worker, () -> acts.duties(DutyBand.TODAY, null, 10)))
                .hasSize(2);
        assertThat(asOf(now, worker, () -> acts.duties(DutyBand.LATER, null, 10)))
                .hasSize(1);
    }

    @Test
    void a_duty_handed_to_another_township_is_seen_there_and_no_longer_here() {
        SubjectRef subject = record();
        People.Person here = people.having(Role.STATION_WORKER, TOWNSHIP);
        People.Person there = people.having(Role.STATION_WORKER, "990001001000");
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T10:00")));

        onRecord(
                subject,
                () -> acts.clocks()
                        .handOver(
                                subject,
                                "SCREEN",
                                new AreaCode("990001001000"),
                                Desk.station(new AreaCode("990001001000"))));

        assertThat(sees(here, subject, "2026-11-23T12:00")).isEmpty();
        assertThat(sees(there, subject, "2026-11-23T12:00")).isEqualTo("OWNER");
    }

    @Test
    void no_clock_of_one_county_is_seen_in_another() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T10:00")));
        People.Person elsewhere = people.having(Role.COUNTY_OFFICE, "511781000000");

        List<ClockView> seen = people.as(
                elsewhere, () -> acts.onRecord(subject, () -> acts.clocks().of(subject)));

        assertThat(seen).isEmpty();
    }

    @Test
    void what_was_done_before_its_clock_was_started_stops_it_at_its_start() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T10:00")));

        onRecord(subject, () -> acts.clocks().stop(subject, "SCREEN", at("2026-11-22T16:00")));

        assertThat(only(subject).endedAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(only(subject).missedAt()).isNull();
    }

    @Test
    void what_was_done_in_time_and_recorded_late_shows_both() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2025-06-02T10:00")));
        sweepAt("2025-06-04T00:00");

        onRecord(subject, () -> acts.clocks().stop(subject, "SCREEN", at("2025-06-03T18:00")));

        ClockView clock = only(subject);
        assertThat(clock.missedAt()).isEqualTo(at("2025-06-04T00:00"));
        assertThat(clock.endedAt()).isBefore(clock.dueAt());
    }

    @Test
    void a_missed_duty_handed_over_is_put_before_the_superiors_of_its_new_area() {
        SubjectRef subject = record();
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                "FIRST_VISIT", subject, "C-1", new AreaCode(VILLAGE), at("2025-07-01T10:00"))));
        sweepAt("2025-07-09T00:00");
        assertThat(only(subject).escalatedTo()).containsExactly(Desk.station(new AreaCode(TOWNSHIP)));

        AreaCode village = new AreaCode("990001001001");
        onRecord(subject, () -> acts.clocks().handOver(subject, "FIRST_VISIT", village, Desk.village(village)));
        sweepAt("2025-07-09T00:01");

        assertThat(only(subject).escalatedTo()).containsExactly(Desk.station(village));
        assertThat(only(subject).missedAt()).isEqualTo(at("2025-07-09T00:00"));
    }

    @Test
    void a_duty_that_is_one_s_own_and_has_been_put_before_one_s_station_counts_once() {
        People.Person supervisor = people.having(Role.CHILD_SUPERVISOR, "990001001000");
        SubjectRef subject = record();
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                        "FIRST_VISIT",
                                        subject,
                                        "C-1",
                                        new AreaCode("990001001000"),
                                        at("2025-08-01T10:00"))
                                .at(Desk.person(supervisor.id()))));
        sweepAt("2025-08-08T12:00"); // what other tests left behind
        long before = asOf(at("2025-08-08T12:00"), supervisor, acts::counts).all();
        sweepAt("2025-08-09T00:00");

        assertThat(only(subject).escalatedTo()).containsExactly(Desk.station(new AreaCode("990001001000")));
        assertThat(asOf(at("2025-08-09T12:00"), supervisor, acts::counts).all()).isEqualTo(before);
        assertThat(sees(supervisor, subject, "2025-08-09T12:00")).isEqualTo("OWNER");
    }

    @Test
    void each_superior_keeps_what_was_put_before_it_until_it_is_done() {
        People.Person worker = people.having(Role.STATION_WORKER, TOWNSHIP);
        People.Person liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "civil");
        People.Person office = people.having(Role.COUNTY_OFFICE, "990001000000");
        SubjectRef subject = record();
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                        "REFERRAL_ACCEPT",
                                        subject,
                                        "F-1",
                                        new AreaCode(TOWNSHIP),
                                        at("2025-09-01T10:00"))
                                .at(Desk.agency("civil"))));
        long before = asOf(at("2025-09-05T12:00"), worker, acts::counts).all();
        sweepAt("2025-09-05T00:00");

        assertThat(only(subject).escalatedTo())
                .containsExactly(Desk.station(new AreaCode(TOWNSHIP)), Desk.office(QINGHE));
        assertThat(sees(worker, subject, "2025-09-05T12:00"))
                .as("the station that sent it")
                .isEqualTo("SUPERIOR");
        assertThat(sees(office, subject, "2025-09-05T12:00")).isEqualTo("SUPERIOR");
        assertThat(sees(liaison, subject, "2025-09-05T12:00")).isEqualTo("OWNER");
        assertThat(asOf(at("2025-09-05T12:00"), worker, acts::counts).all()).isGreaterThan(before);

        onRecord(subject, () -> acts.clocks().stop(subject, "REFERRAL_ACCEPT", at("2025-09-05T13:00")));

        assertThat(sees(worker, subject, "2025-09-05T14:00")).isEmpty();
        assertThat(sees(office, subject, "2025-09-05T14:00")).isEmpty();
    }

    @Test
    void what_the_station_owns_comes_before_its_leader_first() {
        People.Person worker = people.having(Role.STATION_WORKER, TOWNSHIP);
        People.Person supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        People.Person office = people.having(Role.COUNTY_OFFICE, "990001000000");
        SubjectRef subject = record();
        onRecord(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of("ASSESS", subject, "C-1", new AreaCode(VILLAGE), at("2025-10-13T10:00"))));

        assertThat(sees(supervisor, subject, "2025-10-20T12:00")).isEqualTo("OWNER");
        sweepAt("2025-10-21T00:00");

        assertThat(sees(worker, subject, "2025-10-21T12:00")).isEqualTo("OWNER");
        assertThat(sees(supervisor, subject, "2025-10-21T12:00")).isEqualTo("SUPERIOR");
        assertThat(sees(office, subject, "2025-10-21T12:00")).isEmpty();
    }

    @Test
    void each_rule_escalates_and_no_step_leads_to_the_owner_s_own_desk() {
        var rules = onRecord(record(), () -> book.book().notEndedBy(LocalDate.of(2026, 11, 1)));

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.handling().escalation()).as(rule.code()).isNotEmpty();
            assertThat(rule.handling().escalation())
                    .as(rule.code())
                    .anyMatch(step -> step.to() != rule.handling().owner());
            assertThat(rule.handling().escalation().getFirst().to())
                    .as(rule.code())
                    .isNotEqualTo(rule.handling().owner());
        });
    }

    @Test
    void nobody_counts_the_duties_of_a_desk_at_which_he_does_not_sit() {
        SubjectRef subject = record();
        onRecord(subject, () -> acts.clocks().start(screening(subject, "2026-11-23T10:00")));

        assertThat(people.as(clerk, () -> acts.countsOf(Desk.station(new AreaCode(TOWNSHIP))))
                        .all())
                .isZero();
    }
}
