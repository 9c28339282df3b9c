package org.youmiao.cases.closure;

import static org.youmiao.cases.closure.ClosureState.APPROVED;
import static org.youmiao.cases.closure.ClosureState.PROPOSED;
import static org.youmiao.cases.closure.ClosureState.REOPENED;
import static org.youmiao.cases.closure.ClosureState.RETURNED;
import static org.youmiao.cases.closure.ClosureState.TAKEN_BACK;

import java.util.List;
import java.util.Optional;

/** The process of a closure, as data. */
public final class ClosureProcess {
    private ClosureProcess() {}

    /** One legal move. */
    public record Move(ClosureState from, ClosureStep step, ClosureState to) {}

    /** All legal moves. */
    public static final List<Move> MOVES = List.of(
            new Move(PROPOSED, ClosureStep.APPROVE, APPROVED),
            new Move(PROPOSED, ClosureStep.RETURN, RETURNED),
            new Move(PROPOSED, ClosureStep.TAKE_BACK, TAKEN_BACK),
            new Move(APPROVED, ClosureStep.REOPEN, REOPENED));

    /** Where the step leads from this state; nothing if it may not be done there. */
    static Optional<ClosureState> target(ClosureState from, ClosureStep step) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .map(Move::to)
                .findFirst();
    }
}
