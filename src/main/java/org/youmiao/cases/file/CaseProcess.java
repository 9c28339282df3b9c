package org.youmiao.cases.file;

import static org.youmiao.cases.CaseState.ASSESSED;
import static org.youmiao.cases.CaseState.CLOSED;
import static org.youmiao.cases.CaseState.CLOSURE_PROPOSED;
import static org.youmiao.cases.CaseState.OPENED;
import static org.youmiao.cases.CaseState.PLANNED;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.youmiao.cases.CaseState;

/**
 * The process of a case, as data: what may be done in which state and where it leads. The aggregate asks it, the pages show
 * buttons by it, the picture in the documentation is drawn from it. The stages follow MZ/T 058-2014 (接案 预估 计划 介入 评估
 * 结案).
 */
public final class CaseProcess {
    private CaseProcess() {}

    /** What is done to a case. */
    public enum Verb {
        /** 评估: for the first time or again; the level may change. */
        ASSESS,
        /** 计划生效: a second person approved a plan; it replaces the one before. */
        PUT_PLAN_IN_FORCE,
        /** 提出结案. */
        PROPOSE_CLOSURE,
        /** 继续: the closure was declined or withdrawn; back to where it was proposed. */
        CARRY_ON,
        /** 结案: a second person approved. */
        CLOSE,
        /** 重新打开: to be assessed anew. */
        REOPEN
    }

    /** One legal move. */
    public record Move(CaseState from, Verb verb, CaseState to) {}

    /** All legal moves. A case may be closed from any open state: a child moves away, or the assessment finds no need. */
    public static final List<Move> MOVES = List.of(
            new Move(OPENED, Verb.ASSESS, ASSESSED),
            new Move(ASSESSED, Verb.ASSESS, ASSESSED),
            new Move(PLANNED, Verb.ASSESS, PLANNED),
            new Move(ASSESSED, Verb.PUT_PLAN_IN_FORCE, PLANNED),
            new Move(PLANNED, Verb.PUT_PLAN_IN_FORCE, PLANNED),
            new Move(OPENED, Verb.PROPOSE_CLOSURE, CLOSURE_PROPOSED),
            new Move(ASSESSED, Verb.PROPOSE_CLOSURE, CLOSURE_PROPOSED),
            new Move(PLANNED, Verb.PROPOSE_CLOSURE, CLOSURE_PROPOSED),
            new Move(CLOSURE_PROPOSED, Verb.CARRY_ON, OPENED),
            new Move(CLOSURE_PROPOSED, Verb.CARRY_ON, ASSESSED),
            new Move(CLOSURE_PROPOSED, Verb.CARRY_ON, PLANNED),
            new Move(CLOSURE_PROPOSED, Verb.CLOSE, CLOSED),
            new Move(CLOSED, Verb.REOPEN, OPENED));

    /** Where the verb may lead from this state; empty if it may not be done there. */
    static Set<CaseState> targets(CaseState from, Verb verb) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the verb may be done in this state. */
    public static boolean allows(CaseState from, Verb verb) {
        return !targets(from, verb).isEmpty();
    }
}
