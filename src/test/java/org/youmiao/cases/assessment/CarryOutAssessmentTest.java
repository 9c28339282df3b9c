package org.youmiao.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.ClockView;

class CarryOutAssessmentTest extends DatabaseTest {
    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CarryOutAssessment assessments;

    @Autowired
    private CaseActs acts;

    @Test
    void answersAreKeptAsADraftUntilTheyAreDecided() {
        var given = fixtures.givenAnOpenCase();

        var first = answer(given.lead(), given.id(), null, Map.of("C01", "A"));
        var second = answer(given.lead(), given.id(), first.version(), Map.of("C02", "B"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.decided()).isFalse();
        assertThat(acts.file(given.lead(), given.id()).state()).isEqualTo(CaseState.OPENED);
    }

    @Test
    void theDecidedLevelIsTheCasesLevelAndSetsTheRhythm() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.ORANGE);

        var file = acts.file(given.lead(), given.id());
        assertThat(file.state()).isEqualTo(CaseState.ASSESSED);
        assertThat(file.level()).contains(RiskLevel.ORANGE);
        assertThat(openClocks(given)).containsEntry("REVIEW", 30).containsKeys("FIRST_VISIT", "PLAN");
        assertThat(openClocks(given)).doesNotContainKeys("ASSESS", "VISIT");
    }

    @Test
    void whoDecidesOtherwiseThanSuggestedMustSayWhy() {
        var given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> decide(given, RiskLevel.GREEN, null)).hasMessage("assessment.reason-missing");
        var saved = decide(given, RiskLevel.YELLOW, "祖母已搬来同住，照料已经补上。");

        assertThat(saved.decided()).isTrue();
    }

    @Test
    void aDecisionNeedsAnAnswerToEveryQuestion() {
        var given = fixtures.givenAnOpenCase();
        var draft = answer(given.lead(), given.id(), null, Map.of("C01", "A"));

        assertThatThrownBy(() -> people.as(
                        given.lead(),
                        () -> assessments.carryOut(new CarryOutAssessment.Command(
                                given.id(),
                                draft.version(),
                                Map.of(),
                                Map.of(),
                                new Decision(RiskLevel.GREEN, GuardianshipGrade.NORMAL, "综合情况。", null)))))
                .hasMessage("assessment.unanswered");
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheSecondIsTold() {
        var given = fixtures.givenAnOpenCase();
        var draft = answer(given.lead(), given.id(), null, Map.of("C01", "A"));
        answer(given.approver(), given.id(), draft.version(), Map.of("C02", "A"));

        assertThatThrownBy(() -> answer(given.lead(), given.id(), draft.version(), Map.of("C03", "A")))
                .hasMessage("stale");
        assertThatThrownBy(() -> answer(given.lead(), given.id(), null, Map.of("C03", "A")))
                .hasMessage("assessment.draft-exists");
    }

    @Test
    void assessingAgainMovesTheRhythmWithTheLevel() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.YELLOW);

        people.as(given.lead(), () -> fixtures.assess(given.id(), RiskLevel.RED));

        assertThat(openClocks(given)).containsEntry("REVIEW", 14);
        assertThat(acts.file(given.lead(), given.id()).level()).contains(RiskLevel.RED);
    }

    @Test
    void aDirectorOfTheVillageMayReadButNotAssess() {
        var given = fixtures.givenAnOpenCase();

        assertThatThrownBy(() -> answer(given.director(), given.id(), null, Map.of("C01", "A")))
                .hasMessage("refused.permission");
    }

    private CarryOutAssessment.Saved answer(
            People.Person person, CaseId id, @Nullable Integer version, Map<String, String> answers) {
        return people.as(
                person,
                () -> assessments.carryOut(new CarryOutAssessment.Command(id, version, answers, Map.of(), null)));
    }

    private CarryOutAssessment.Saved decide(CaseFixtures.Given given, RiskLevel level, @Nullable String reason) {
        return people.as(
                given.lead(),
                () -> assessments.carryOut(new CarryOutAssessment.Command(
                        given.id(),
                        null,
                        fixtures.answersFor(RiskLevel.ORANGE),
                        Map.of(),
                        new Decision(level, GuardianshipGrade.INSUFFICIENT, "综合情况。", reason))));
    }

    private Map<String, Integer> openClocks(CaseFixtures.Given given) {
        return acts.clocks(given.lead(), given.id()).stream()
                .filter(view -> view.state().isOpen())
                .map(ClockView::rule)
                .collect(Collectors.toMap(ClockView.Rule::code, ClockView.Rule::amount));
    }
}
