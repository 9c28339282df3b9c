package org.youmiao.cases.referral;

import static org.youmiao.cases.referral.ReferralState.ACCEPTED;
import static org.youmiao.cases.referral.ReferralState.COMPLETED;
import static org.youmiao.cases.referral.ReferralState.DECLINED;
import static org.youmiao.cases.referral.ReferralState.SENT;
import static org.youmiao.cases.referral.ReferralState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The process of a referral, as data: the aggregate asks it, pages show buttons by it, the picture is drawn from it. */
public final class ReferralProcess {
    private ReferralProcess() {}

    /** One legal move. */
    public record Move(ReferralState from, ReferralStep step, ReferralState to) {}

    /** All legal moves. */
    public static final List<Move> MOVES = List.of(
            new Move(SENT, ReferralStep.ACCEPT, ACCEPTED),
            new Move(SENT, ReferralStep.DECLINE, DECLINED),
            new Move(ACCEPTED, ReferralStep.REPORT_PROGRESS, ACCEPTED),
            new Move(ACCEPTED, ReferralStep.COMPLETE, COMPLETED),
            new Move(ACCEPTED, ReferralStep.HAND_BACK, DECLINED),
            new Move(SENT, ReferralStep.WITHDRAW, WITHDRAWN),
            new Move(ACCEPTED, ReferralStep.WITHDRAW, WITHDRAWN),
            new Move(DECLINED, ReferralStep.WITHDRAW, WITHDRAWN),
            new Move(COMPLETED, ReferralStep.WITHDRAW, WITHDRAWN));

    /** Where the step leads from this state; nothing if it may not be done there. */
    static Optional<ReferralState> target(ReferralState from, ReferralStep step) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .map(Move::to)
                .findFirst();
    }

    /** Answers that the agency may give in this state. */
    public static List<ReferralStep> answersIn(ReferralState state) {
        return Arrays.stream(ReferralStep.values())
                .filter(step -> step.isAnswer() && target(state, step).isPresent())
                .toList();
    }
}
