package org.youmiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.AreaCode;

@Import(ColleaguesTest.Acts.class)
class ColleaguesTest extends DatabaseTest {
    private static final AreaCode VILLAGE = new AreaCode("990001101201");

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Acts acts;

    static class Acts {
        private final Trail trail;

        Acts(Trail trail) {
            this.trail = trail;
        }

        @Requires(Permission.OWN_ACCOUNT)
        public <T> T asking(Supplier<T> question) {
            trail.listed("account", 1);
            return question.get();
        }
    }

    @Test
    void aVillagesCasesAreWorkedByItsDirectorAndItsStation() {
        var director = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        var worker = people.having(Role.STATION_WORKER, VILLAGE.township().value());
        var elsewhere = people.having(Role.STATION_WORKER, "990001001000");
        var liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "education");

        List<Colleagues.Colleague> found =
                people.as(worker, () -> acts.asking(() -> colleagues.ableTo(Permission.CASE_READ, VILLAGE)));

        assertThat(found).extracting(Colleagues.Colleague::id).contains(director.id(), worker.id());
        assertThat(found).extracting(Colleagues.Colleague::id).doesNotContain(elsewhere.id(), liaison.id());
    }

    @Test
    void aWorkerOfAnotherStationCanBeCalledToATeamButALiaisonCannot() {
        var elsewhere = people.having(Role.STATION_WORKER, "990001001000");
        var liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "education");

        assertThat(isAble(elsewhere)).isTrue();
        assertThat(isAble(liaison)).isFalse();
    }

    @Test
    void colleaguesHaveNames() {
        var worker = people.having(Role.STATION_WORKER, VILLAGE.township().value());

        assertThat(people.as(worker, () -> acts.asking(() -> colleagues.names(Set.of(worker.id())))))
                .containsEntry(worker.id(), worker.name());
    }

    private boolean isAble(People.Person person) {
        return people.as(
                person, () -> acts.asking(() -> colleagues.isAbleTo(Permission.CASE_READ, VILLAGE, person.id())));
    }
}
