package org.youmiao.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youmiao.StateDiagram;
import org.youmiao.intake.ScreeningState;

class ScreeningProcessTest {

    @Test
    void everyStateIsReachedFromTheFirstOne() {
        Set<ScreeningState> reached = EnumSet.of(ScreeningState.RECEIVED);
        while (reached.addAll(ScreeningProcess.MOVES.stream()
                .filter(move -> reached.contains(move.from()))
                .map(ScreeningProcess.Move::to)
                .toList())) {
            continue;
        }

        assertThat(reached).containsExactlyInAnyOrder(ScreeningState.values());
    }

    @Test
    void everyStepIsPossibleSomewhereAndLeadsToOnePlaceOnly() {
        for (ScreeningStep step : ScreeningStep.values()) {
            var moves = ScreeningProcess.MOVES.stream()
                    .filter(move -> move.step() == step)
                    .toList();
            assertThat(moves).as(step.name()).isNotEmpty();
            assertThat(moves.stream().map(ScreeningProcess.Move::from))
                    .as(step.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aReportThatIsFollowedInACaseHasNoWayBackAndEveryOtherStateHasOne() {
        Map<ScreeningState, Long> exits = new EnumMap<>(ScreeningState.class);
        for (ScreeningState state : ScreeningState.values()) {
            exits.put(
                    state,
                    Arrays.stream(ScreeningStep.values())
                            .filter(step -> ScreeningProcess.allows(state, step))
                            .count());
        }

        assertThat(exits.entrySet().stream()
                        .filter(each -> each.getValue() == 0)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(ScreeningState.CASE_OPENED, ScreeningState.CASE_JOINED);
    }

    @ParameterizedTest
    @EnumSource(ScreeningStep.class)
    void theAggregateDoesEachStepExactlyWhereTheTableSaysSo(ScreeningStep step) {
        for (ScreeningState state : ScreeningState.values()) {
            Screening screening = Walk.to(state);
            if (ScreeningProcess.allows(state, step)) {
                Walk.go(screening, step);
                assertThat(screening.state())
                        .isEqualTo(ScreeningProcess.target(state, step).orElseThrow());
            } else if (step == ScreeningStep.REOPEN || step == ScreeningStep.RECALL) {
                boolean other = ScreeningProcess.allows(
                        state, step == ScreeningStep.REOPEN ? ScreeningStep.RECALL : ScreeningStep.REOPEN);
                Walk.go(screening, step);
                assertThat(screening.state() == state)
                        .as("facts were added in " + state)
                        .isNotEqualTo(other);
            } else {
                assertThatThrownBy(() -> Walk.go(screening, step))
                        .as(step + " in " + state)
                        .isInstanceOf(ScreeningProblem.class);
                assertThat(screening.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void thePictureInTheDocumentationIsDrawnFromTheTable() {
        StateDiagram picture = StateDiagram.of("Screening of a report")
                .begins(ScreeningState.RECEIVED, "RECEIVE")
                .moves(
                        ScreeningProcess.MOVES,
                        ScreeningProcess.Move::from,
                        ScreeningProcess.Move::step,
                        ScreeningProcess.Move::to);
        Arrays.stream(ScreeningState.values()).filter(state -> !state.isOpen()).forEach(picture::ends);

        picture.compare("screening");
    }
}
