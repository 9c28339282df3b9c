package org.youmiao.intake.screening;

import static org.youmiao.intake.ScreeningState.CASE_JOINED;
import static org.youmiao.intake.ScreeningState.CASE_OPENED;
import static org.youmiao.intake.ScreeningState.HANDED_OVER;
import static org.youmiao.intake.ScreeningState.NO_ACTION;
import static org.youmiao.intake.ScreeningState.NO_ACTION_PROPOSED;
import static org.youmiao.intake.ScreeningState.RECEIVED;
import static org.youmiao.intake.ScreeningState.SCREENING;

import java.util.List;
import java.util.Optional;
import org.youmiao.intake.ScreeningState;

/**
 * The process of screening, as data: what may be done in which state and where it leads. The aggregate asks it, the pages show
 * buttons by it, the picture in the documentation is drawn from it.
 */
public final class ScreeningProcess {
    private ScreeningProcess() {}

    /** One legal move. */
    public record Move(ScreeningState from, ScreeningStep step, ScreeningState to) {}

    /** All legal moves. */
    public static final List<Move> MOVES = List.of(
            new Move(RECEIVED, ScreeningStep.TAKE_UP, SCREENING),
            new Move(SCREENING, ScreeningStep.TAKE_OVER, SCREENING),
            new Move(RECEIVED, ScreeningStep.PASS_ON, RECEIVED),
            new Move(SCREENING, ScreeningStep.PASS_ON, RECEIVED),
            new Move(SCREENING, ScreeningStep.OPEN_CASE, CASE_OPENED),
            new Move(SCREENING, ScreeningStep.JOIN_CASE, CASE_JOINED),
            new Move(SCREENING, ScreeningStep.HAND_OVER, HANDED_OVER),
            new Move(SCREENING, ScreeningStep.PROPOSE_NO_ACTION, NO_ACTION_PROPOSED),
            new Move(NO_ACTION_PROPOSED, ScreeningStep.CONFIRM_NO_ACTION, NO_ACTION),
            new Move(NO_ACTION_PROPOSED, ScreeningStep.RETURN, SCREENING),
            new Move(NO_ACTION_PROPOSED, ScreeningStep.RECALL, SCREENING),
            new Move(HANDED_OVER, ScreeningStep.RECORD_RECEIPT, HANDED_OVER),
            new Move(HANDED_OVER, ScreeningStep.REOPEN, RECEIVED),
            new Move(NO_ACTION, ScreeningStep.REOPEN, RECEIVED));

    /** Whether the step may be done in this state. */
    public static boolean allows(ScreeningState from, ScreeningStep step) {
        return target(from, step).isPresent();
    }

    /** Where the step leads from this state; nothing if it may not be done there. */
    static Optional<ScreeningState> target(ScreeningState from, ScreeningStep step) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .map(Move::to)
                .findFirst();
    }
}
