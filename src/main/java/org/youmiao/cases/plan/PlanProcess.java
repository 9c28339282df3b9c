package org.youmiao.cases.plan;

import static org.youmiao.cases.plan.PlanState.DRAFT;
import static org.youmiao.cases.plan.PlanState.IN_FORCE;
import static org.youmiao.cases.plan.PlanState.REPLACED;
import static org.youmiao.cases.plan.PlanState.RETURNED;
import static org.youmiao.cases.plan.PlanState.SUBMITTED;

import java.util.List;
import java.util.Optional;

/** The process of a plan's version, as data. */
final class PlanProcess {
    private PlanProcess() {}

    /** What is done to a plan. */
    enum Verb {
        /** 编写. */
        WRITE,
        /** 提交. */
        SUBMIT,
        /** 批准: by a second person. */
        APPROVE,
        /** 退回: by a second person. */
        RETURN,
        /** 替代: a newer version was approved. */
        REPLACE
    }

    /** One legal move. */
    record Move(PlanState from, Verb verb, PlanState to) {}

    static final List<Move> MOVES = List.of(
            new Move(DRAFT, Verb.WRITE, DRAFT),
            new Move(RETURNED, Verb.WRITE, DRAFT),
            new Move(DRAFT, Verb.SUBMIT, SUBMITTED),
            new Move(SUBMITTED, Verb.APPROVE, IN_FORCE),
            new Move(SUBMITTED, Verb.RETURN, RETURNED),
            new Move(IN_FORCE, Verb.REPLACE, REPLACED));

    static Optional<PlanState> target(PlanState from, Verb verb) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .findFirst();
    }
}
