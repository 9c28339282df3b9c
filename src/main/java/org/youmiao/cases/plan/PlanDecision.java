package org.youmiao.cases.plan;

/** What the second person decides about a plan. */
public enum PlanDecision {
    /** 批准. */
    APPROVE(PlanEventKind.APPROVED),
    /** 退回, with a note. */
    RETURN(PlanEventKind.RETURNED);

    private final PlanEventKind event;

    PlanDecision(PlanEventKind event) {
        this.event = event;
    }

    /** What such a decision is called in the plan's history. */
    PlanEventKind event() {
        return event;
    }
}
