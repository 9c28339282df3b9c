package org.youmiao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilIds;

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
    void theLiaisonAndTheThreeAdministratorsSeeNoChild() {
        ChildId child = registered(facts("李小谷", MAITIAN_VILLAGE));
        List<People.Person> outsiders = List.of(
                people.having(Role.AGENCY_LIAISON, "990001000000", "police"),
                people.having(Role.AUDITOR, "990001000000"),
                people.having(Role.SECURITY_ADMIN, "990001000000"),
                people.having(Role.SYSTEM_ADMIN, "990001000000"));

        for (var outsider : outsiders) {
            assertThatThrownBy(() -> people.as(outsider, () -> acts.read(child)))
                    .hasMessage("refused.permission");
            assertThat(people.as(outsider, () -> acts.rowsUnderAnyOwnPower(child)))
                    .isZero();
        }
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

    private ChildId registered(ChildFacts facts) {
        var office = people.having(Role.COUNTY_OFFICE, "990001000000");
        return people.as(office, () -> acts.register(facts));
    }

    static ChildFacts facts(String name, String area) {
        return ChildFacts.of(name, Sex.UNKNOWN, new AreaCode(area));
    }
}
