package org.youmiao.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.visit.Worry;
import org.youmiao.clocks.ClockView;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

/** After the closing: what a follow-up fulfils, what it leaves owed, and who still finds the case. */
class FollowUpTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseActs.Doing doing;

    @Autowired
    private CallMember callMember;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    private ReopenCase reopen;

    @Autowired
    private RecordFollowUp recordFollowUp;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private Person provider;
    private Person mentor;
    private Instant closedAt;

    @BeforeEach
    void aClosedCase() {
        given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        provider = onTheTeam(Role.PROVIDER_WORKER, TeamDuty.PROVIDER);
        mentor = onTheTeam(Role.PROTECTIVE_MENTOR, TeamDuty.MENTOR);
        close(ClosureReason.GOALS_REACHED);
        closedAt = Instant.now();
    }

    @Test
    void atTheClosingProvidersAndMentorsLoseSightOfTheCaseAndTheOthersKeepItUntilTheFollowUp() {
        assertThat(finds(provider)).isFalse();
        assertThat(finds(mentor)).isFalse();
        assertThat(finds(given.director())).isTrue();

        var done = followUp(1, FollowUpMeans.VISIT, FollowUpResult.STABLE, true, false);

        assertThat(done.stillFinds()).isFalse();
        assertThat(finds(given.director())).isFalse();
        assertThat(finds(given.lead())).isTrue();
        assertThat(standing()).containsExactly("LEAD");
    }

    @Test
    void aCaseThatIsOpenedAgainCallsItsPeopleAnew() {
        int version = acts.file(given.approver(), given.id()).version();
        people.as(given.approver(), () -> reopen.reopen(new ReopenCase.Command(given.id(), version, "家中又无人照护。")));

        assertThat(finds(provider)).isFalse();
        people.as(
                given.lead(),
                () -> callMember.call(
                        new CallMember.Command(given.id(), provider.id(), TeamDuty.PROVIDER, null, null)));
        assertThat(finds(provider)).isTrue();
    }

    @Test
    void nobodyIsKeptOnTheTeamWhereNoFollowUpIsOwed() {
        Given died = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        given = died;
        close(ClosureReason.DECEASED);

        assertThat(standing()).containsExactly("LEAD");
    }

    @Test
    void whoSpokeOnlyToTheFamilyIsStillOwedASightOfTheChild() {
        var heard = followUp(1, FollowUpMeans.PHONE, FollowUpResult.STABLE, false, false);

        assertThat(heard.onceMore()).isTrue();
        assertThat(heard.stillFinds()).isTrue();
        assertThat(owed()).hasSize(1);
        assertThat(owed().getFirst().startedAt()).as("the same duty goes on").isBefore(closedAt.plusSeconds(1));

        followUp(2, FollowUpMeans.PHONE, FollowUpResult.STABLE, true, false);
        assertThat(owed()).isEmpty();
    }

    @Test
    void aChildThatNeedsAttentionIsFollowedUpOnceMoreWhateverWasTicked() {
        var found = followUp(3, FollowUpMeans.VISIT, FollowUpResult.NEEDS_ATTENTION, true, false);

        assertThat(found.onceMore()).isTrue();
        assertThat(owed())
                .singleElement()
                .satisfies(view -> assertThat(Shanghai.dateOf(view.startedAt()))
                        .isEqualTo(Shanghai.dateOf(closedAt).plusDays(3)));
    }

    @Test
    void whoWasNotReachedWasNotMet() {
        assertThatThrownBy(() ->
                        new FollowUp.Finding(FollowUpMeans.PHONE, FollowUpResult.NOT_REACHED, true, "没有人接。", false))
                .hasMessage("invalid.not-reached");
    }

    @Test
    void anOlderFollowUpThatArrivesLateChangesNothing() {
        followUp(9, FollowUpMeans.VISIT, FollowUpResult.STABLE, true, true);
        Instant since = owed().getFirst().startedAt();

        Now.at(
                closedAt.plus(Duration.ofDays(10)),
                () -> record(
                        given.director(),
                        closedAt.plus(Duration.ofDays(2)),
                        FollowUpMeans.VISIT,
                        FollowUpResult.STABLE,
                        true,
                        false,
                        null));

        assertThat(owed())
                .singleElement()
                .satisfies(view -> assertThat(view.startedAt()).isEqualTo(since));
    }

    @Test
    void whoIsWorriedReportsInTheSameStrokeAndNothingOfTheFollowUpSaysSo() {
        Instant at = closedAt.plus(Duration.ofDays(1));
        Worry worry = new Worry(ReportSituation.ABANDONED, Answer.NO, null, false);

        var recorded = Now.at(
                at,
                () -> record(
                        given.director(), at, FollowUpMeans.VISIT, FollowUpResult.NEEDS_ATTENTION, true, false, worry));

        assertThat(recorded.report()).matches("R-\\d{4}-\\d{6,}");
        String account = people.as(
                given.approver(),
                () -> doing.approving(
                        () -> jdbc.sql("SELECT account || channel || child_name FROM report WHERE number = ?")
                                .param(recorded.report())
                                .query(String.class)
                                .single()));
        assertThat(account).contains("父亲再次外出。", "VISIT", "测试儿童");
        String row = people.as(
                given.lead(),
                () -> doing.reading(() -> jdbc.sql("SELECT to_jsonb(f)::text FROM follow_up f WHERE case_id = ?")
                        .param(given.id().value())
                        .query(String.class)
                        .single()));
        assertThat(row).doesNotContainIgnoringCase("worr").doesNotContainIgnoringCase("report");
    }

    private RecordFollowUp.Recorded followUp(
            int days, FollowUpMeans means, FollowUpResult result, boolean childMet, boolean onceMore) {
        Instant at = closedAt.plus(Duration.ofDays(days));
        return Now.at(at, () -> record(given.director(), at, means, result, childMet, onceMore, null));
    }

    private RecordFollowUp.Recorded record(
            Person visitor,
            Instant at,
            FollowUpMeans means,
            FollowUpResult result,
            boolean childMet,
            boolean onceMore,
            @Nullable Worry worry) {
        return people.as(
                visitor,
                () -> recordFollowUp.record(new RecordFollowUp.Command(
                        given.id(),
                        at,
                        null,
                        new FollowUp.Finding(means, result, childMet, "父亲再次外出。", onceMore),
                        worry)));
    }

    private void close(ClosureReason reason) {
        int assessed = acts.file(given.lead(), given.id()).version();
        people.as(
                given.lead(),
                () -> propose.propose(new ProposeClosure.Command(given.id(), assessed, Set.of(reason), "目标已达成。")));
        int proposed = acts.file(given.lead(), given.id()).version();
        people.as(
                given.approver(),
                () -> decide.decide(new DecideClosure.Command(given.id(), proposed, ClosureDecision.APPROVE, null)));
    }

    private Person onTheTeam(Role role, TeamDuty duty) {
        Person person = people.having(role, COUNTY);
        people.as(
                given.lead(), () -> callMember.call(new CallMember.Command(given.id(), person.id(), duty, null, null)));
        assertThat(finds(person)).isTrue();
        return person;
    }

    private boolean finds(Person person) {
        return people.as(
                        person,
                        () -> doing.reading(() -> jdbc.sql("SELECT count(*) FROM case_file WHERE id = ?")
                                .param(given.id().value())
                                .query(Integer.class)
                                .single()))
                == 1;
    }

    private List<String> standing() {
        return people.as(
                given.lead(),
                () -> doing.reading(
                        () -> jdbc.sql("SELECT duty FROM case_member WHERE case_id = ? AND ended_at IS NULL")
                                .param(given.id().value())
                                .query(String.class)
                                .list()));
    }

    private List<ClockView> owed() {
        return acts.clocks(given.lead(), given.id()).stream()
                .filter(view -> view.state().isOpen())
                .toList();
    }
}
