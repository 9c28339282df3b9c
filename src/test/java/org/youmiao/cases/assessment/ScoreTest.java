package org.youmiao.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import tools.jackson.databind.json.JsonMapper;

class ScoreTest {
    private final Instruments instruments = instruments();
    private final Instrument instrument = instruments.on(LocalDate.of(2026, 11, 1));

    @Test
    void theInstrumentAsksThirtyQuestionsOfThreeDomains() {
        assertThat(instrument.indicators()).hasSize(30);
        assertThat(instrument.domains()).extracting(Instrument.Part::code).containsExactly(Domain.values());
        assertThat(instrument.most()).isEqualTo(90);
    }

    @Test
    void everyInstrumentIsSound() {
        assertThat(instruments.all()).allSatisfy(one -> {
            assertThat(one.indicators()).extracting(Instrument.Indicator::code).doesNotHaveDuplicates();
            assertThat(one.levels().getLast().from()).isZero();
            assertThat(one.levels()).extracting(Instrument.LevelFrom::level).containsExactly(RiskLevel.values());
            assertThat(one.grades().getLast().from()).isZero();
            assertThat(one.sources()).isNotEmpty();
            assertThat(one.indicators())
                    .allSatisfy(indicator -> assertThat(indicator.options())
                            .hasSizeGreaterThan(1)
                            .noneMatch(option -> option.code().equals(Instrument.UNKNOWN)));
        });
    }

    @Test
    void aChildWhoIsWellOffIsGreen() {
        Score score = Score.of(instrument, allOf("A"));

        assertThat(score.level()).isEqualTo(RiskLevel.GREEN);
        assertThat(score.grade()).isEqualTo(GuardianshipGrade.NORMAL);
        assertThat(score.total()).isEqualTo(90);
    }

    @Test
    void oneRedLineIsEnough() {
        Score score = Score.of(instrument, allOf("A").with(Map.of("C04", "C"), Map.of()));

        assertThat(score.level()).isEqualTo(RiskLevel.RED);
        assertThat(score.reasons().getFirst()).isEqualTo(new Score.ByRedLine("C04", RiskLevel.RED));
    }

    @Test
    void aChildWithoutAnyAdultHasNoGuardianshipHoweverGoodTheRestIs() {
        Score score = Score.of(instrument, allOf("A").with(Map.of("G01", "C"), Map.of()));

        assertThat(score.grade()).isEqualTo(GuardianshipGrade.ABSENT);
        assertThat(score.reasons()).contains(new Score.ByGuardianshipAnswer("G01", GuardianshipGrade.ABSENT));
    }

    @Test
    void aWeakDomainIsNotOutweighedByTheOthers() {
        Map<String, String> weak = new HashMap<>();
        instrument.part(Domain.GUARDIANSHIP).indicators().forEach(one -> weak.put(one.code(), "B"));

        Score score = Score.of(instrument, allOf("A").with(weak, Map.of()));

        assertThat(score.level()).isEqualTo(RiskLevel.ORANGE);
        assertThat(score.reasons()).contains(new Score.ByWeakDomain(Domain.GUARDIANSHIP, 10, 12, RiskLevel.ORANGE));
    }

    @Test
    void whatIsNotKnownYetIsAConcernUntilItIs() {
        Score known = Score.of(instrument, allOf("A"));
        Score unknown = Score.of(instrument, allOf(Instrument.UNKNOWN));

        assertThat(unknown.unknown()).isEqualTo(30);
        assertThat(unknown.level()).isGreaterThan(known.level());
    }

    @Test
    void anAnswerThatTheInstrumentDoesNotKnowIsRefusedByName() {
        assertThatThrownBy(() ->
                        AnswerSheet.EMPTY.with(Map.of("C01", "Z"), Map.of()).check(instrument))
                .hasMessage("invalid.choice")
                .extracting("field")
                .isEqualTo("answers.C01");
    }

    @Test
    void theDifferenceNamesWhatGotBetterAndWhatGotWorse() {
        AnswerSheet before = allOf("B");
        AnswerSheet now = before.with(Map.of("C05", "A", "G05", "C"), Map.of());

        Difference difference = Difference.between(instrument, before, now);

        assertThat(difference.points())
                .containsEntry(Domain.CHILD, 2)
                .containsEntry(Domain.GUARDIANSHIP, -1)
                .containsEntry(Domain.ENVIRONMENT, 0);
        assertThat(difference.changed())
                .containsExactly(
                        new Difference.Change("C05", "B", "A", true), new Difference.Change("G05", "B", "C", false));
    }

    private AnswerSheet allOf(String answer) {
        Map<String, String> answers = new HashMap<>();
        instrument.indicators().forEach(indicator -> answers.put(indicator.code(), answer));
        return AnswerSheet.EMPTY.with(answers, Map.of());
    }

    private static Instruments instruments() {
        try {
            return new Instruments(JsonMapper.shared());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
