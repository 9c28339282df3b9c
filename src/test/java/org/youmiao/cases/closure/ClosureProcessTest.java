package org.youmiao.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.youmiao.StateDiagram;
import org.youmiao.cases.file.CaseFileFixture;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;

/** Any series of steps by either of two persons: the aggregate follows the table and never lets the proposer decide. */
class ClosureProcessTest {
    private static final Actor PROPOSER = Actor.person(new UUID(7, 7), "测试甲");
    private static final Actor OTHER = Actor.person(new UUID(8, 8), "测试乙");
    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    /** Someone tries something. */
    record Try(ClosureStep step, boolean byProposer) {}

    @Property(tries = 500)
    void anyStepsLeadOnlyWhereTheTableSaysAndTheProposerNeverDecides(
            @ForAll @Size(max = 8) List<ClosureStep> steps, @ForAll @Size(value = 8) List<Boolean> byProposer) {
        Closure closure = Closure.propose(
                new ClosureId(Ids.next()),
                CaseFileFixture.opened(),
                Set.of(ClosureReason.GOALS_REACHED),
                "目标已达成。",
                PROPOSER,
                START);
        ClosureState expected = ClosureState.PROPOSED;
        for (int i = 0; i < steps.size(); i++) {
            Try one = new Try(steps.get(i), byProposer.get(i));
            var target = ClosureProcess.target(expected, one.step());
            if (target.isPresent() && mayBe(one)) {
                take(closure, one);
                expected = target.get();
            } else {
                assertThatThrownBy(() -> take(closure, one)).isInstanceOfAny(org.youmiao.kernel.Problem.class);
            }
            assertThat(closure.state()).isEqualTo(expected);
        }
    }

    @Example
    void thePictureOfTheProcessIsDrawnFromItsTable() {
        StateDiagram.of("A closure")
                .begins(ClosureState.PROPOSED, "PROPOSE")
                .moves(
                        ClosureProcess.MOVES,
                        ClosureProcess.Move::from,
                        ClosureProcess.Move::step,
                        ClosureProcess.Move::to)
                .ends(ClosureState.RETURNED)
                .ends(ClosureState.TAKEN_BACK)
                .ends(ClosureState.REOPENED)
                .compare("closure");
    }

    private static boolean mayBe(Try one) {
        return switch (one.step()) {
            case APPROVE, RETURN -> !one.byProposer();
            case TAKE_BACK -> one.byProposer();
            case REOPEN -> true;
        };
    }

    private static void take(Closure closure, Try one) {
        Actor actor = one.byProposer() ? PROPOSER : OTHER;
        Instant at = START.plusSeconds(60);
        switch (one.step()) {
            case APPROVE -> closure.approve(null, actor, at);
            case RETURN -> closure.sendBack("请补充。", actor, at);
            case TAKE_BACK -> closure.takeBack(actor, at);
            case REOPEN -> closure.reopen("家中又无人照护。", actor, at);
        }
    }
}
