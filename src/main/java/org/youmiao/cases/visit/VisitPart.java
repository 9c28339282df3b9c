package org.youmiao.cases.visit;

import java.util.List;

/** Parts of a visit, beside which an amendment can stand. */
public enum VisitPart {
    OUTCOME,
    WHEN,
    PLACE,
    SEEN,
    CHILD_WORDS,
    LIVING,
    SCHOOLING,
    GUARDIANSHIP,
    HEALTH,
    MOOD,
    NEXT_STEPS,
    /** None of these, or the visit as a whole. */
    OTHER;

    /** The parts that are written in words, in the order in which they are read. */
    public static final List<VisitPart> WORDS =
            List.of(CHILD_WORDS, LIVING, SCHOOLING, GUARDIANSHIP, HEALTH, MOOD, NEXT_STEPS);
}
