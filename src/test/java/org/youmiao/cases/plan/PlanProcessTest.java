package org.youmiao.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youmiao.StateDiagram;

class PlanProcessTest {

    @Test
    void everyStateIsReachedAndEveryVerbIsUsed() {
        Set<PlanState> reached = EnumSet.of(PlanState.DRAFT);
        PlanProcess.MOVES.forEach(move -> reached.add(move.to()));

        assertThat(reached).containsExactlyInAnyOrder(PlanState.values());
        assertThat(PlanProcess.MOVES)
                .extracting(PlanProcess.Move::verb)
                .contains(PlanProcess.Verb.values())
                .containsOnly(PlanProcess.Verb.values());
    }

    @Test
    void thePictureOfTheProcessIsDrawnFromItsTable() {
        StateDiagram.of("A version of a plan")
                .begins(PlanState.DRAFT, "BEGIN")
                .moves(PlanProcess.MOVES, PlanProcess.Move::from, PlanProcess.Move::verb, PlanProcess.Move::to)
                .ends(PlanState.REPLACED)
                .compare("plan");
    }
}
