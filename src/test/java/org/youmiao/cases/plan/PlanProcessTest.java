package org.youmiao.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youmiao.Generated;

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
        String moves = PlanProcess.MOVES.stream()
                .map(move -> "    %s --> %s: %s%n".formatted(move.from(), move.to(), move.verb()))
                .collect(Collectors.joining());

        Generated.compare(
                "states-plan.md",
                "# States of a plan\n\nDrawn from `PlanProcess.MOVES`.\n\n```mermaid\nstateDiagram-v2\n"
                        + "    [*] --> DRAFT: BEGIN\n" + moves + "```\n");
    }
}
