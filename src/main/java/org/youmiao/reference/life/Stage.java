package org.youmiao.reference.life;

/**
 * Where a case stands at present, and how many days ago it was opened, at least and at most.
 */
enum Stage {
    /** Opened just now. */
    FRESH(1, 3),
    /** Not assessed, and late. */
    UNASSESSED(10, 13),
    /** Assessed; the plan is to be written. */
    ASSESSED(6, 9),
    /** The plan waits for a second person. */
    PLAN_WAITING(9, 14),
    /** The second person gave the plan back. */
    PLAN_RETURNED(11, 15),
    /** Being worked on. */
    AT_WORK(50, 280),
    /** Being worked on; a closure was proposed too early and sent back. */
    AT_WORK_AGAIN(150, 280),
    /** Closure waits for a second person. */
    CLOSURE_WAITING(120, 300),
    /** Closed; how the child fares afterwards is still to be asked. */
    CLOSED(130, 300),
    /** Closed long ago, and asked. */
    FOLLOWED_UP(210, 350),
    /** Closed without any need found. */
    CLOSED_SOON(60, 300),
    /** Opened again, to be assessed anew. */
    REOPENED(240, 350),
    /** Opened again, and worked on. */
    REOPENED_AT_WORK(250, 350);

    private final int openedFrom;
    private final int openedTo;

    Stage(int openedFrom, int openedTo) {
        this.openedFrom = openedFrom;
        this.openedTo = openedTo;
    }

    /** The latest day of opening, in days before today. */
    int openedFrom() {
        return openedFrom;
    }

    /** The earliest. */
    int openedTo() {
        return openedTo;
    }

    /** Whether a plan was approved in the course of it. */
    boolean isPlanned() {
        return compareTo(AT_WORK) >= 0 && this != CLOSED_SOON;
    }

    /** Whether closure was approved at least once. */
    boolean isClosed() {
        return compareTo(CLOSED) >= 0;
    }
}
