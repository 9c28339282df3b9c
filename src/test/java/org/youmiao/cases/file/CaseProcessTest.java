package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youmiao.StateDiagram;
import org.youmiao.cases.CaseState;

class CaseProcessTest {

    @Test
    void everyStateIsReachedAndEveryVerbIsUsed() {
        Set<CaseState> reached = EnumSet.of(CaseState.OPENED);
        CaseProcess.MOVES.forEach(move -> reached.add(move.to()));

        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(CaseProcess.MOVES)
                .extracting(CaseProcess.Move::verb)
                .containsOnly(CaseProcess.Verb.values())
                .contains(CaseProcess.Verb.values());
    }

    @Test
    void noMoveIsListedTwice() {
        assertThat(CaseProcess.MOVES).doesNotHaveDuplicates();
    }

    @Test
    void onlyCarryingOnHasSeveralTargetsBecauseItGoesBack() {
        for (CaseState state : CaseState.values()) {
            for (CaseProcess.Verb verb : CaseProcess.Verb.values()) {
                if (verb != CaseProcess.Verb.CARRY_ON) {
                    assertThat(CaseProcess.targets(state, verb)).hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void everyStateHasAWayOut() {
        assertThat(CaseState.values())
                .allSatisfy(state ->
                        assertThat(CaseProcess.Verb.values()).anyMatch(verb -> CaseProcess.allows(state, verb)));
    }

    @Test
    void thePictureOfTheProcessIsDrawnFromItsTable() {
        StateDiagram.of("A case")
                .begins(CaseState.OPENED, "OPEN")
                .moves(CaseProcess.MOVES, CaseProcess.Move::from, CaseProcess.Move::verb, CaseProcess.Move::to)
                .ends(CaseState.CLOSED)
                .compare("case");
    }
}
