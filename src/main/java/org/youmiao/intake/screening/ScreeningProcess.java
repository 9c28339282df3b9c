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

    /** What is done to a report. Stored by name: renaming one needs a migration. */
    public enum Step {
        /** 受理: someone of the unit screens it. */
        TAKE_UP,
        /** 接手: another one of the unit goes on. */
        TAKE_OVER,
        /** 转交: to another unit of the county. */
        PASS_ON,
        /** 立案: a case is opened. */
        OPEN_CASE,
        /** 并案: it is added to an open case. */
        JOIN_CASE,
        /** 移交: another county or an agency takes it over. */
        HAND_OVER,
        /** 拟不予立案: nothing more is to be done, says the screener. */
        PROPOSE_NO_ACTION,
        /** 复核同意: a second person says so too. */
        CONFIRM_NO_ACTION,
        /** 复核退回: a second person wants it screened further. */
        RETURN,
        /** 重新初筛: facts came after it had been put away. */
        REOPEN
    }

    /** One legal move. */
    public record Move(ScreeningState from, Step step, ScreeningState to) {}

    /** All legal moves. */
    public static final List<Move> MOVES = List.of(
            new Move(RECEIVED, Step.TAKE_UP, SCREENING),
            new Move(SCREENING, Step.TAKE_OVER, SCREENING),
            new Move(RECEIVED, Step.PASS_ON, RECEIVED),
            new Move(SCREENING, Step.PASS_ON, RECEIVED),
            new Move(SCREENING, Step.OPEN_CASE, CASE_OPENED),
            new Move(SCREENING, Step.JOIN_CASE, CASE_JOINED),
            new Move(SCREENING, Step.HAND_OVER, HANDED_OVER),
            new Move(SCREENING, Step.PROPOSE_NO_ACTION, NO_ACTION_PROPOSED),
            new Move(NO_ACTION_PROPOSED, Step.CONFIRM_NO_ACTION, NO_ACTION),
            new Move(NO_ACTION_PROPOSED, Step.RETURN, SCREENING),
            new Move(HANDED_OVER, Step.REOPEN, RECEIVED),
            new Move(NO_ACTION, Step.REOPEN, RECEIVED));

    /** Whether the step may be done in this state. */
    public static boolean allows(ScreeningState from, Step step) {
        return target(from, step).isPresent();
    }

    /** Where the step leads from this state; nothing if it may not be done there. */
    static Optional<ScreeningState> target(ScreeningState from, Step step) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .map(Move::to)
                .findFirst();
    }
}
