package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

/** Who sees a case, in the database itself: whatever the Java code forgets, a query shows nothing else. */
@Import(CaseVisibilityTest.Glass.class)
class CaseVisibilityTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private Glass glass;

    @Autowired
    private CallMember callMember;

    @Autowired
    private EndMembership endMembership;

    @Autowired
    private CaseMembers members;

    @Autowired
    private JdbcClient jdbc;

    /** Breaks the glass, as the room that offers it does. */
    static class Glass {
        private final JdbcClient jdbc;
        private final Trail trail;

        Glass(JdbcClient jdbc, Trail trail) {
            this.jdbc = jdbc;
            this.trail = trail;
        }

        @Requires(Permission.BREAK_GLASS)
        public int open(Person person, CaseId id, OffsetDateTime until) {
            trail.changed(id.ref(), "GLASS_BROKEN");
            return jdbc.sql("""
                            INSERT INTO break_glass (id, account_id, subject_type, subject_id, area, reason, opened_at,
                                expires_at) VALUES (?, ?, 'case', ?, ?, '孩子夜里走失。', ?, ?)""")
                    .params(Ids.next(), person.id(), id.value(), CaseFixtures.VILLAGE, until.minusHours(2), until)
                    .update();
        }
    }

    @Test
    void theStationAndTheCountyOfficeSeeTheCasesOfTheirArea() {
        var given = fixtures.givenAnOpenCase();

        assertThat(reads(people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP), given.id()))
                .isTrue();
        assertThat(reads(people.having(Role.COUNTY_OFFICE, COUNTY), given.id())).isTrue();
        assertThat(reads(people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP), given.id()))
                .isFalse();
    }

    @Test
    void aVillagesDirectorSeesOnlyCasesOfOnesOwnTeamsNotAllOfTheVillage() {
        var given = fixtures.givenAnOpenCase();
        Person neighbour = people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE);

        assertThat(reads(given.director(), given.id())).isTrue();
        assertThat(reads(neighbour, given.id())).isFalse();
        assertThat(people.as(neighbour, () -> doing.readingChildren(() -> rows(given.id()))))
                .isZero();
    }

    @Test
    void aTeamMemberSeesTheChildToo() {
        var given = fixtures.givenAnOpenCase();
        Person provider = people.having(Role.PROVIDER_WORKER, COUNTY);
        call(given, provider, null, null);

        assertThat(people.as(
                        provider,
                        () -> doing.reading(() -> jdbc.sql("SELECT count(*) FROM child WHERE id = ?")
                                .param(given.child().value())
                                .query(Integer.class)
                                .single())))
                .isEqualTo(1);
    }

    @Test
    void membershipCountsFromTheFirstDayToTheLast() {
        var given = fixtures.givenAnOpenCase();
        LocalDate today = LocalDate.now(Shanghai.ZONE);
        Person tomorrow = people.having(Role.PROVIDER_WORKER, COUNTY);
        Person yesterday = people.having(Role.PROVIDER_WORKER, COUNTY);
        Person now = people.having(Role.PROVIDER_WORKER, COUNTY);

        call(given, tomorrow, today.plusDays(1), null);
        call(given, yesterday, today.minusDays(3), today.minusDays(1));
        call(given, now, today, today);

        assertThat(reads(tomorrow, given.id())).isFalse();
        assertThat(reads(yesterday, given.id())).isFalse();
        assertThat(reads(now, given.id())).isTrue();
    }

    @Test
    void anEndedMembershipGivesNoAccessFromThatInstant() {
        var given = fixtures.givenAnOpenCase();
        MemberId member = people.as(
                given.lead(),
                () -> doing.reading(() -> members.standing(given.id()).stream()
                        .filter(one -> one.duty() == TeamDuty.VILLAGE)
                        .findFirst()
                        .orElseThrow()
                        .id()));

        people.as(given.lead(), () -> {
            endMembership.end(new EndMembership.Command(given.id(), member));
            return true;
        });

        assertThat(reads(given.director(), given.id())).isFalse();
        assertThatThrownBy(() -> people.as(given.lead(), () -> {
                    endMembership.end(new EndMembership.Command(given.id(), member));
                    return true;
                }))
                .hasMessage("case.membership-ended");
    }

    @Test
    void brokenGlassShowsTheCaseButLetsNobodyWorkOnIt() {
        var given = fixtures.givenAnOpenCase();
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        OffsetDateTime inAnHour = OffsetDateTime.now(Shanghai.ZONE).plusHours(1);

        people.as(other, () -> glass.open(other, given.id(), inAnHour));

        assertThat(reads(other, given.id())).isTrue();
        assertThat(people.as(other, () -> doing.working(() -> rows(given.id()))))
                .isZero();
        assertThat(people.as(other, () -> doing.visiting(() -> rows(given.id()))))
                .isZero();
    }

    @Test
    void brokenGlassClosesByItself() {
        var given = fixtures.givenAnOpenCase();
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        OffsetDateTime aMinuteAgo = OffsetDateTime.now(Shanghai.ZONE).minusMinutes(1);

        people.as(other, () -> glass.open(other, given.id(), aMinuteAgo));

        assertThat(reads(other, given.id())).isFalse();
    }

    private void call(CaseFixtures.Given given, Person person, @Nullable LocalDate from, @Nullable LocalDate to) {
        people.as(
                given.lead(),
                () -> callMember.call(new CallMember.Command(given.id(), person.id(), TeamDuty.PROVIDER, from, to)));
    }

    private boolean reads(Person person, CaseId id) {
        return people.as(person, () -> doing.reading(() -> rows(id))) == 1;
    }

    private int rows(CaseId id) {
        UUID value = id.value();
        return jdbc.sql("SELECT count(*) FROM case_file WHERE id = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }
}
