package org.youmiao.clocks.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.clocks.running.RoomActs.at;
import static org.youmiao.clocks.running.RoomActs.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.running.ReadClock.Explanation;
import org.youmiao.clocks.running.ReadClock.Happening;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.SubjectRef;

/** An assessment of a case: five working days from Wednesday 4 November 2037, due on Wednesday 11. */
@Import(RoomActs.class)
class GrantsOnClocksTest extends DatabaseTest {
    private static final String TOWNSHIP = "990001101000";

    @Autowired
    private RoomActs.Acts acts;

    @Autowired
    private PauseClock pauses;

    @Autowired
    private ResumeClock resumptions;

    @Autowired
    private ExtendClock extensions;

    @Autowired
    private ReadClock reading;

    @Autowired
    private ClockSweep sweep;

    private People.Person supervisor;
    private People.Person office;
    private ClockId clock;

    @BeforeEach
    void anAssessmentIsDue() {
        supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, "990001000000");
        clock = started("ASSESS");
    }

    private ClockId started(String rule) {
        SubjectRef subject = record();
        return people.as(
                supervisor,
                () -> acts.onRecord(
                        subject,
                        () -> acts.clocks()
                                .start(StartClock.of(
                                                rule, subject, "C-1", new AreaCode(TOWNSHIP), at("2037-11-04T10:00"))
                                        .at(Desk.agency("police")))));
    }

    private Granted pause(ClockId id, int version, String now, String until) {
        var command = new PauseClock.Command(id, version, LocalDate.parse(until), office.id(), null, "家庭外出，下周返回");
        return people.as(supervisor, () -> Now.at(at(now), () -> pauses.pause(command)));
    }

    private Granted extend(ClockId id, int version, String now, int amount) {
        var command = new ExtendClock.Command(id, version, amount, office.id(), null, "等待学校材料");
        return people.as(supervisor, () -> Now.at(at(now), () -> extensions.extend(command)));
    }

    private Explanation read(People.Person person) {
        return people.as(person, () -> reading.read(clock));
    }

    @Test
    void a_pause_moves_the_date_by_the_working_days_it_takes_and_ends_by_itself() {
        Granted granted = pause(clock, 0, "2037-11-06T15:00", "2037-11-11");

        assertThat(granted.dueAt()).isEqualTo(at("2037-11-16T23:59:59"));
        assertThat(read(supervisor).clock().state()).isEqualTo(ClockState.PAUSED);

        Now.at(at("2037-11-12T00:00"), () -> Counties.call(QINGHE, sweep::sweep));

        Explanation after = read(supervisor);
        assertThat(after.clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(after.clock().dueAt()).isEqualTo(at("2037-11-16T23:59:59"));
        assertThat(after.asKept()).isTrue();
        assertThat(after.history())
                .extracting(Happening::kind)
                .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.PAUSED, ClockEvent.Kind.RESUMED);
        assertThat(after.history().get(1).consentedBy()).isEqualTo(office.name());
    }

    @Test
    void a_pause_ended_early_gives_back_only_what_it_took() {
        Granted paused = pause(clock, 0, "2037-11-06T15:00", "2037-11-20");

        Granted resumed = people.as(
                supervisor,
                () -> Now.at(
                        at("2037-11-09T09:00"),
                        () -> resumptions.resume(new ResumeClock.Command(clock, paused.version()))));

        assertThat(resumed.dueAt()).isEqualTo(at("2037-11-12T23:59:59"));
        assertThat(read(supervisor).asKept()).isTrue();
    }

    @Test
    void an_extension_counts_on_in_the_rule_s_unit_up_to_what_the_rule_allows() {
        Granted first = extend(clock, 0, "2037-11-10T09:00", 3);

        assertThat(first.dueAt()).isEqualTo(at("2037-11-16T23:59:59"));
        assertThatThrownBy(() -> extend(clock, first.version(), "2037-11-10T09:00", 3))
                .hasMessage("clock.extension-too-long");
        Granted second = extend(clock, first.version(), "2037-11-10T09:00", 2);
        assertThatThrownBy(() -> extend(clock, second.version(), "2037-11-10T09:00", 1))
                .hasMessage("clock.not-extensible");
    }

    @Test
    void nothing_is_granted_on_a_clock_whose_time_is_over() {
        assertThatThrownBy(() -> pause(clock, 0, "2037-11-12T00:00", "2037-11-20"))
                .hasMessage("clock.already-missed");
        assertThatThrownBy(() -> extend(clock, 0, "2037-11-12T00:00", 1)).hasMessage("clock.already-missed");
    }

    @Test
    void nothing_is_granted_without_consent_and_reason() {
        var silent = new ExtendClock.Command(clock, 0, 1, null, " ", "等待学校材料");

        assertThatThrownBy(() -> people.as(supervisor, () -> extensions.extend(silent)))
                .hasMessage("invalid.required");
    }

    @Test
    void a_rule_that_allows_no_pause_and_no_extension_is_obeyed() {
        ClockId police = started("POLICE_FEEDBACK");

        assertThatThrownBy(() -> pause(police, 0, "2037-11-05T09:00", "2037-11-20"))
                .hasMessage("clock.not-pausable");
        assertThatThrownBy(() -> extend(police, 0, "2037-11-05T09:00", 1)).hasMessage("clock.not-extensible");
    }

    private ExtendClock.Command agreedBy(@Nullable UUID account, @Nullable String document) {
        return new ExtendClock.Command(clock, 0, 1, account, document, "等待学校材料");
    }

    @Test
    void consent_is_someone_else_s_who_answers_for_the_place() {
        People.Person worker = people.having(Role.STATION_WORKER, TOWNSHIP);
        People.Person neighbour = people.having(Role.CHILD_SUPERVISOR, "990001001000");
        for (People.Person nobody : List.of(supervisor, worker, neighbour)) {
            assertThatThrownBy(() -> people.as(
                            supervisor,
                            () -> Now.at(at("2037-11-10T09:00"), () -> extensions.extend(agreedBy(nobody.id(), null)))))
                    .hasMessage("clock.consent-of-another");
        }
        assertThat(read(supervisor).couldAgree())
                .extracting(one -> one.id())
                .contains(office.id())
                .doesNotContain(supervisor.id(), worker.id(), neighbour.id());
    }

    @Test
    void a_document_stands_in_the_place_of_a_person_and_not_beside_one() {
        assertThatThrownBy(() -> people.as(supervisor, () -> extensions.extend(agreedBy(office.id(), "（2026）川民裁 1 号"))))
                .hasMessage("invalid.either-or");

        people.as(
                supervisor,
                () -> Now.at(at("2037-11-10T09:00"), () -> extensions.extend(agreedBy(null, "（2026）川民裁 1 号"))));

        Happening granted = read(supervisor).history().getLast();
        assertThat(granted.document()).isEqualTo("（2026）川民裁 1 号");
        assertThat(granted.consentedBy()).isNull();
    }

    @Test
    void pauses_add_up_to_what_the_rule_allows() {
        assertThatThrownBy(() -> pause(clock, 0, "2037-11-06T15:00", "2037-12-07"))
                .hasMessage("clock.pause-too-long");
        pause(clock, 0, "2037-11-06T15:00", "2037-12-01");
        Now.at(at("2037-12-01T08:00"), () -> Counties.call(QINGHE, sweep::sweep));

        int version = read(supervisor).clock().version();
        assertThatThrownBy(() -> pause(clock, version, "2037-12-01T09:00", "2037-12-07"))
                .hasMessage("clock.pause-too-long");
        pause(clock, version, "2037-12-01T09:00", "2037-12-06");

        assertThat(read(supervisor).clock().state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void a_pause_of_a_visit_comes_before_the_county_office() {
        ClockId visit = started("FIRST_VISIT");
        pause(visit, 0, "2037-11-05T09:00", "2037-11-20");

        Explanation seen = people.as(office, () -> reading.read(visit));

        assertThat(seen.clock().escalatedTo()).containsExactly(Desk.office(QINGHE));
        List<Duty> duties = people.as(office, () -> acts.duties(null, null, 10_000));
        assertThat(duties)
                .filteredOn(duty -> duty.clock().id().equals(visit))
                .extracting(duty -> duty.part().name())
                .containsExactly("SUPERIOR");
    }

    @Test
    void of_two_who_extend_at_once_the_second_is_told() {
        extend(clock, 0, "2037-11-10T09:00", 1);

        assertThatThrownBy(() -> extend(clock, 0, "2037-11-10T09:00", 1)).hasMessage("stale");
    }

    @Test
    void the_same_extension_sent_twice_is_granted_once() {
        String key = Ids.next().toString();

        Granted first = people.as(supervisor, () -> OnceOnly.under(key, () -> extendAs(supervisor)));
        Granted again = people.as(supervisor, () -> OnceOnly.under(key, () -> extendAs(supervisor)));

        assertThat(again).isEqualTo(first);
        assertThat(read(supervisor).mayExtendBy()).isLessThanOrEqualTo(4);
    }

    private Granted extendAs(People.Person person) {
        return Now.at(
                at("2037-11-10T09:00"),
                () -> extensions.extend(new ExtendClock.Command(clock, 0, 1, office.id(), null, "等待学校材料")));
    }

    @Test
    void a_worker_of_the_station_reads_the_explanation_and_grants_nothing() {
        People.Person worker = people.having(Role.STATION_WORKER, TOWNSHIP);

        Explanation explanation = read(worker);

        assertThat(explanation.reckoning().days()).hasSize(8);
        assertThat(explanation.rule().code()).isEqualTo("ASSESS");
        assertThat(explanation.mayPauseFor()).isZero();
        assertThat(explanation.couldAgree()).isEmpty();
        assertThatThrownBy(() -> people.as(worker, () -> extendAs(worker))).hasMessage("refused.permission");
    }

    @Test
    void a_clock_of_another_township_does_not_exist() {
        People.Person neighbour = people.having(Role.CHILD_SUPERVISOR, "990001001000");

        assertThatThrownBy(() -> read(neighbour)).hasMessage("not-found");
        assertThatThrownBy(() -> people.as(neighbour, () -> extendAs(neighbour)))
                .hasMessage("not-found");
    }
}
