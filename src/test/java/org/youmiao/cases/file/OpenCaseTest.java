package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseState;
import org.youmiao.clocks.Desk;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;

class OpenCaseTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private OpenCase openCase;

    @Autowired
    private HandOverLead handOver;

    @Autowired
    private CaseActs acts;

    @Test
    void aStationOpensACaseWithALeadAndTheVillagesDirector() {
        var given = fixtures.givenAnOpenCase();

        CaseFile file = acts.file(given.lead(), given.id());
        assertThat(file.state()).isEqualTo(CaseState.OPENED);
        assertThat(file.lead()).isEqualTo(given.lead().id());
        assertThat(file.number()).matches("C-\\d{4}-\\d{4,}");
        assertThat(acts.file(given.director(), given.id()).number()).isEqualTo(file.number());
    }

    @Test
    void theFirstVisitLiesWithTheVillageOnlyIfItsDirectorIsOnTheTeam() {
        var withDirector = fixtures.givenAnOpenCase();
        var lead = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        ChildId child = fixtures.givenAChild(lead);
        var alone = people.as(lead, () -> openCase.open(command(child, List.of())));

        assertThat(acts.clocks(withDirector.lead(), withDirector.id()))
                .filteredOn(clock -> clock.rule().code().equals("FIRST_VISIT"))
                .allMatch(clock -> clock.desk().kind() == Desk.Kind.VILLAGE)
                .hasSize(1);
        assertThat(acts.clocks(lead, alone))
                .filteredOn(clock -> clock.rule().code().equals("FIRST_VISIT"))
                .allMatch(clock -> clock.desk().kind() == Desk.Kind.STATION)
                .hasSize(1);
    }

    @Test
    void aChildHasAtMostOneOpenCase() {
        var given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> people.as(given.lead(), () -> openCase.open(command(given.child(), List.of()))))
                .hasMessage("case.already-open");
    }

    @Test
    void ofManyWhoOpenACaseForOneChildAtOnceExactlyOneSucceeds() throws Exception {
        Person lead = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        ChildId child = fixtures.givenAChild(lead);

        List<String> outcomes = atOnce(
                6,
                () -> people.as(lead, () -> openCase.open(command(child, List.of())))
                        .toString());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals("case.already-open"))
                .hasSize(5);
    }

    @Test
    void ofTwoWhoHandOverTheLeadAtOnceTheSecondIsTold() throws Exception {
        var given = fixtures.givenAnOpenCase();
        int version = acts.file(given.lead(), given.id()).version();

        List<String> outcomes = atOnce(
                2,
                () -> String.valueOf(people.as(
                        given.approver(),
                        () -> handOver.handOver(new HandOverLead.Command(
                                given.id(), version, given.approver().id())))));

        assertThat(outcomes).filteredOn(outcome -> outcome.equals("stale")).hasSize(1);
    }

    @Test
    void whoCannotWorkOnCasesCannotLeadOne() {
        Person lead = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        Person liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "education");
        ChildId child = fixtures.givenAChild(lead);

        assertThatThrownBy(() -> people.as(
                        lead,
                        () -> openCase.open(
                                new OpenCase.Command(child, liaison.id(), List.of(), List.of(), "照料不足，需要帮助。", false))))
                .hasMessage("invalid.cannot-join");
    }

    @Test
    void aChildOfAnotherTownshipCannotBeGivenACase() {
        Person lead = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        Person other = people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP);
        ChildId child = fixtures.givenAChild(lead);

        assertThatThrownBy(() -> people.as(other, () -> openCase.open(command(child, List.of()))))
                .hasMessage("not-found");
    }

    private static OpenCase.Command command(ChildId child, List<java.util.UUID> village) {
        return new OpenCase.Command(child, null, village, List.of(), "照料不足，需要帮助。", false);
    }

    /** Does the same thing on several threads, as nearly at once as can be; a problem's type counts as its outcome. */
    private static List<String> atOnce(int times, Callable<String> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Problem problem) {
                        return problem.type();
                    }
                }));
            }
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
