package org.youmiao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilIds;
import org.youmiao.kernel.Problem;

@Import(ChildrenActs.class)
class ChildrenTest extends DatabaseTest {
    static final String MAITIAN = "990001101000";
    static final String MAITIAN_VILLAGE = "990001101201";
    static final String CHUNHUI = "990001001000";
    static final String CHAOYANG = "990001001001";

    @Autowired
    private ChildrenActs acts;

    @Test
    void aStationRegistersAChildAndSeesIt() {
        var station = people.having(Role.STATION_WORKER, MAITIAN);

        ChildId child = people.as(
                station, () -> acts.register(facts("赵小禾", MAITIAN_VILLAGE).withBornOn(LocalDate.of(2016, 3, 5))));

        ChildCard card = people.as(station, () -> acts.read(child)).orElseThrow();
        assertThat(card.name()).isEqualTo("赵小禾");
        assertThat(card.bornYear()).isEqualTo(2016);
        assertThat(card.ageOn(LocalDate.of(2026, 3, 4))).hasValue(9);
        assertThat(card.version()).isEqualTo(1);
    }

    @Test
    void aFoundlingIsRegisteredWithoutNameNumberOrDate() {
        var station = people.having(Role.STATION_WORKER, MAITIAN);

        ChildId child = people.as(station, () -> acts.register(ChildFacts.of(null, Sex.FEMALE, new AreaCode(MAITIAN))));

        ChildCard card = people.as(station, () -> acts.read(child)).orElseThrow();
        assertThat(card.name()).isEqualTo(ChildCard.NAME_UNKNOWN);
        assertThat(card.ageOn(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void theVillageDirectorSeesTheChildrenOfTheOwnVillageOnly() {
        ChildId own = registered(facts("钱小麦", MAITIAN_VILLAGE));
        ChildId elsewhere = registered(facts("孙小春", CHAOYANG));
        var director = people.having(Role.CHILD_DIRECTOR, MAITIAN_VILLAGE);

        assertThat(people.as(director, () -> acts.read(own))).isPresent();
        assertThat(people.as(director, () -> acts.read(elsewhere))).isEmpty();
    }

    @Test
    void theLiaisonAndTheThreeAdministratorsSeeNoChildByAnyPermission() {
        ChildId child = registered(facts("李小谷", MAITIAN_VILLAGE));
        var liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "police");
        var auditor = people.having(Role.AUDITOR, "990001000000");
        var security = people.having(Role.SECURITY_ADMIN, "990001000000");
        var system = people.having(Role.SYSTEM_ADMIN, "990001000000");

        for (var outsider : List.of(liaison, auditor, security, system)) {
            assertThatThrownBy(() -> people.as(outsider, () -> acts.read(child)))
                    .hasMessage("refused.permission");
        }
        assertThat(people.as(liaison, acts::rowsForTheLiaison)).isZero();
        assertThat(people.as(auditor, acts::rowsForTheAuditor)).isZero();
        assertThat(people.as(security, acts::rowsForTheSecurityAdministrator)).isZero();
        assertThat(people.as(system, acts::rowsForTheSystemAdministrator)).isZero();
    }

    @Test
    void anotherCountySeesNothing() {
        ChildId child = registered(facts("周小水", MAITIAN_VILLAGE));
        var office = people.having(Role.COUNTY_OFFICE, "511781000000");

        assertThat(people.as(office, () -> acts.read(child))).isEmpty();
    }

    @Test
    void aStationCannotRegisterAChildInAnotherTownship() {
        var station = people.having(Role.STATION_WORKER, MAITIAN);

        assertThatThrownBy(() -> people.as(station, () -> acts.register(facts("吴小雨", CHAOYANG))))
                .hasMessage("invalid.area-beyond-reach");
    }

    @Test
    void anIdentityNumberIsAcceptedOnceInACounty() {
        var civilId = CivilIds.of(LocalDate.of(2014, 7, 9), 101);
        registered(facts("郑小星", MAITIAN_VILLAGE).withCivilId(civilId));
        var other = people.having(Role.STATION_WORKER, CHUNHUI);

        assertThatThrownBy(() -> people.as(
                        other, () -> acts.register(facts("郑小星", CHAOYANG).withCivilId(civilId))))
                .isInstanceOf(ChildProblem.class)
                .hasMessage("child.civil-id-taken");
    }

    @Test
    void ofTwoWhoRegisterOneNumberAtTheSameMomentOneIsToldSo() throws Exception {
        var here = people.having(Role.STATION_WORKER, MAITIAN);
        var there = people.having(Role.STATION_WORKER, CHUNHUI);

        for (int round = 0; round < 60; round++) {
            var civilId = CivilIds.of(LocalDate.of(2013, 5, 6).plusDays(round), 204);
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var first = both.submit(
                        () -> outcome(start, here, facts("冯小山", MAITIAN_VILLAGE).withCivilId(civilId)));
                var second = both.submit(
                        () -> outcome(start, there, facts("冯小山", CHAOYANG).withCivilId(civilId)));

                assertThat(List.of(first.get(), second.get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder("registered", "child.civil-id-taken");
            }
        }
    }

    private String outcome(CyclicBarrier start, People.Person who, ChildFacts facts) throws Exception {
        return people.as(who, () -> {
            start.await();
            try {
                acts.register(facts);
                return "registered";
            } catch (Problem problem) {
                return problem.type();
            }
        });
    }

    @Test
    void aGuardianIsSeenByWhoSeesTheChildAndByNobodyElse() {
        ChildId child = registered(facts("王小苗", MAITIAN_VILLAGE).withBornOn(LocalDate.of(2015, 1, 2)));
        var station = people.having(Role.STATION_WORKER, MAITIAN);
        var neighbour = people.having(Role.STATION_WORKER, CHUNHUI);
        people.as(
                station,
                () -> acts.guardian(new NewGuardian(
                        GuardianId.next(), child, "王大山", Relation.FATHER, Part.GUARDIAN, "１３８００００００００", null, null)));

        assertThat(people.as(station, () -> acts.guardiansOf(child)))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.phone()).isEqualTo("13800000000");
                    assertThat(card.since()).isEqualTo(LocalDate.of(2015, 1, 2));
                });
        assertThat(people.as(neighbour, () -> acts.guardiansOf(child))).isEmpty();
    }

    @Test
    void aChildOfAnotherStationIsHintedAtByTownshipOnly() {
        registered(facts("单小凌", CHAOYANG).withBornYear(2015));
        ChildId own = registered(facts("善晓菱", MAITIAN_VILLAGE).withBornYear(2014));
        registered(facts("单小凌", CHAOYANG).withBornYear(2010));
        var station = people.having(Role.STATION_WORKER, MAITIAN);
        var clue = new ChildClue("单 小凌", null, 2015, null, new AreaCode(MAITIAN_VILLAGE));

        List<Possible> found = people.as(station, () -> acts.possible(clue));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().why()).isEqualTo(Possible.Why.SAME_NAME);
        assertThat(found.getFirst().area()).isEqualTo(new AreaCode(CHUNHUI));
        assertThat(found.getFirst().card()).isNull();
        assertThat(found.getLast().why()).isEqualTo(Possible.Why.SAME_SOUND);
        assertThat(found.getLast().child()).isEqualTo(own);
        assertThat(found.getLast().card()).isNotNull();
    }

    @Test
    void anAgeIsOftenAGuessSoTheSameNameInTheSameTownshipIsToldWhateverTheYear() {
        ChildId same = registered(facts("倪小禾", MAITIAN_VILLAGE).withBornYear(2011));
        registered(facts("尼小合", MAITIAN_VILLAGE).withBornYear(2011));
        registered(facts("倪小禾", CHAOYANG).withBornYear(2011));
        var station = people.having(Role.STATION_WORKER, MAITIAN);
        var clue = new ChildClue("倪小禾", null, 2015, null, new AreaCode(MAITIAN_VILLAGE));

        assertThat(people.as(station, () -> acts.possible(clue)))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.child()).isEqualTo(same);
                    assertThat(only.why()).isEqualTo(Possible.Why.OTHER_YEAR);
                });
    }

    @Test
    void anIdentityNumberIsTheStrongestHintAndAnotherNumberIsAnotherChild() {
        var civilId = CivilIds.of(LocalDate.of(2012, 8, 1), 302);
        ChildId same = registered(facts("向小川", MAITIAN_VILLAGE).withCivilId(civilId));
        ChildId another =
                registered(facts("尚小江", MAITIAN_VILLAGE).withCivilId(CivilIds.of(LocalDate.of(2012, 8, 1), 304)));
        var station = people.having(Role.STATION_WORKER, MAITIAN);

        assertThat(people.as(station, () -> acts.possible(new ChildClue("尚小江", civilId, 2012, null, null))))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.child()).isEqualTo(same);
                            assertThat(first.why()).isEqualTo(Possible.Why.CIVIL_ID);
                        },
                        // A number may have been misread, so the name alone is still told.
                        second -> {
                            assertThat(second.child()).isEqualTo(another);
                            assertThat(second.why()).isEqualTo(Possible.Why.OTHER_NUMBER);
                        });
    }

    private ChildId registered(ChildFacts facts) {
        var office = people.having(Role.COUNTY_OFFICE, "990001000000");
        return people.as(office, () -> acts.register(facts));
    }

    static ChildFacts facts(String name, String area) {
        return ChildFacts.of(name, Sex.UNKNOWN, new AreaCode(area));
    }
}
