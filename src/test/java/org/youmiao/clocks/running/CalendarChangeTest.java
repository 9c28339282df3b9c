package org.youmiao.clocks.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.clocks.running.RoomActs.at;
import static org.youmiao.clocks.running.RoomActs.record;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.StartClock;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.clocks.calendar.ReadCalendar;
import org.youmiao.clocks.reckoning.DayKind;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.SubjectRef;

/** The year 2032, far from what other tests count; each test gives it back its ordinary weeks. */
@Import(RoomActs.class)
class CalendarChangeTest extends DatabaseTest {
    /** A stray day only: the year's own notice is not out. */
    private static final String ORDINARY = "date,name,kind\n2032-01-01,元旦,holiday\n";

    private static final String LONG_FESTIVAL = ORDINARY
            + "2032-10-01,国庆节,holiday\n2032-02-11,春节,holiday\n2032-02-12,春节,holiday\n2032-02-13,春节,holiday\n2032-02-14,春节,makeup_workday\n";

    @Autowired
    private RoomActs.Acts acts;

    @Autowired
    private ImportCalendar imports;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private ClockSweep sweep;

    @Autowired
    private ReadCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private ImportCalendar.Imported take(String csv) {
        People.Person administrator = people.having(Role.SYSTEM_ADMIN, "990001000000");
        return people.as(administrator, () -> imports.take(csv));
    }

    private int follow() {
        return Now.at(Instant.now().plus(Duration.ofMinutes(3)), () -> Counties.call(QINGHE, recomputation::follow));
    }

    private SubjectRef screening(String startedAt) {
        SubjectRef subject = record();
        inAct(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of("SCREEN", subject, "R-1", new AreaCode("990001101000"), at(startedAt))));
        return subject;
    }

    private <T> T inAct(SubjectRef subject, Supplier<T> work) {
        People.Person clerk = people.having(Role.HOTLINE_CLERK, "990001000000");
        return people.as(clerk, () -> acts.onRecord(subject, work));
    }

    private ClockView clockOf(SubjectRef subject) {
        return inAct(subject, () -> acts.clocks().of(subject)).getFirst();
    }

    @BeforeEach
    @AfterEach
    void ordinaryWeeks() {
        take(ORDINARY);
        follow();
    }

    @Test
    void open_clocks_follow_a_published_holiday_and_are_no_longer_provisional() {
        SubjectRef subject = screening("2032-02-10T10:00");
        assertThat(clockOf(subject).provisional()).isTrue();
        assertThat(clockOf(subject).lastDay()).hasToString("2032-02-11");

        assertThat(take(LONG_FESTIVAL).changed()).isEqualTo(5);
        assertThat(follow()).isPositive();

        assertThat(clockOf(subject).lastDay()).as("the Saturday that is worked").hasToString("2032-02-14");
        assertThat(clockOf(subject).provisional()).isFalse();
    }

    @Test
    void a_missed_and_a_finished_clock_keep_their_dates() {
        SubjectRef missed = screening("2032-02-10T10:00");
        SubjectRef done = screening("2032-02-10T10:00");
        Now.at(at("2032-02-12T00:00"), () -> Counties.call(QINGHE, sweep::sweep));
        inAct(done, () -> acts.clocks().stop(done, "SCREEN", at("2032-02-11T08:00")));

        take(LONG_FESTIVAL);
        follow();

        assertThat(clockOf(missed).lastDay()).hasToString("2032-02-11");
        assertThat(clockOf(missed).escalatedTo()).hasSize(2);
        assertThat(clockOf(missed).missedAt()).isEqualTo(at("2032-02-12T00:00"));
        assertThat(clockOf(done).lastDay()).hasToString("2032-02-11");
    }

    @Test
    void the_next_step_of_a_missed_clock_follows_the_calendar() {
        SubjectRef subject = record();
        inAct(
                subject,
                () -> acts.clocks()
                        .start(StartClock.of(
                                "ASSESS", subject, "C-1", new AreaCode("990001101000"), at("2032-02-03T10:00"))));
        Now.at(at("2032-02-11T00:00"), () -> Counties.call(QINGHE, sweep::sweep));
        assertThat(clockOf(subject).missedAt()).isEqualTo(at("2032-02-11T00:00"));

        take(LONG_FESTIVAL);
        follow();

        Now.at(at("2032-02-14T12:00"), () -> Counties.call(QINGHE, sweep::sweep));
        assertThat(clockOf(subject).escalatedTo())
                .as("one working day after the festival")
                .hasSize(1);
        Now.at(at("2032-02-16T00:00"), () -> Counties.call(QINGHE, sweep::sweep));
        assertThat(clockOf(subject).escalatedTo())
                .as("two working days after it")
                .hasSize(2);
        assertThat(clockOf(subject).lastDay()).hasToString("2032-02-10");
    }

    @Test
    void what_one_county_takes_in_moves_no_other_county_s_dates() {
        AreaCode elsewhere = new AreaCode("511781109000");
        SubjectRef subject = record();
        People.Person worker = people.having(Role.STATION_WORKER, elsewhere.value());
        Supplier<ClockView> there = () -> people.as(
                worker,
                () -> acts.onRecord(subject, () -> acts.clocks().of(subject).getFirst()));
        people.as(
                worker,
                () -> acts.onRecord(
                        subject,
                        () -> acts.clocks()
                                .start(StartClock.of("SCREEN", subject, "R-1", elsewhere, at("2032-02-10T10:00")))));

        take(LONG_FESTIVAL);
        Now.at(
                Instant.now().plus(Duration.ofMinutes(3)),
                () -> Counties.call(elsewhere.county(), recomputation::follow));

        assertThat(there.get().lastDay()).hasToString("2032-02-11");
        assertThat(there.get().provisional()).isTrue();
        People.Person administrator = people.having(Role.SYSTEM_ADMIN, "511781000000");
        assertThat(people.as(administrator, calendar::years))
                .extracting(ReadCalendar.Year::year)
                .contains(2026)
                .doesNotContain(2032);
    }

    @Test
    void no_act_of_a_county_writes_into_the_shared_calendar() {
        People.Person administrator = people.having(Role.SYSTEM_ADMIN, "990001000000");

        assertThatThrownBy(() -> people.as(
                        administrator,
                        () -> acts.asAdministrator(() -> jdbc.sql("""
                                        INSERT INTO shared.calendar_day (day, occasion, kind)
                                        VALUES (DATE '2033-01-03', '元旦', 'HOLIDAY')""").update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_preview_tells_each_date_that_would_change_and_changes_none() {
        People.Person administrator = people.having(Role.SYSTEM_ADMIN, "990001000000");

        ImportCalendar.Preview preview = people.as(administrator, () -> imports.preview(LONG_FESTIVAL));

        assertThat(preview.years()).containsExactly(2032);
        assertThat(preview.changes()).hasSize(5);
        assertThat(preview.changes().get(3)).satisfies(change -> {
            assertThat(change.date()).hasToString("2032-02-14");
            assertThat(change.before()).isEqualTo(DayKind.WEEKEND);
            assertThat(change.after()).isEqualTo(DayKind.MAKEUP_WORKDAY);
        });
        assertThat(take(LONG_FESTIVAL).changed()).isEqualTo(5);
    }

    @Test
    void the_same_calendar_taken_in_again_changes_nothing() {
        take(LONG_FESTIVAL);
        follow();
        SubjectRef subject = screening("2032-02-10T10:00");

        assertThat(take(LONG_FESTIVAL).changed()).isZero();
        assertThat(follow()).isZero();
        assertThat(clockOf(subject).lastDay()).hasToString("2032-02-14");
    }

    @Test
    void only_the_system_administrator_changes_the_calendar() {
        People.Person office = people.having(Role.COUNTY_OFFICE, "990001000000");

        assertThatThrownBy(() -> people.as(office, () -> imports.take(ORDINARY)))
                .hasMessage("refused.permission");
    }
}
