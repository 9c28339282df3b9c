package org.youmiao.intake;

import org.youmiao.kernel.Problem;

/**
 * Takes in a report within an act of another room: during a visit someone is worried, and what is known already need not be typed
 * again. The actor is the reporter, and sealed as such.
 */
public interface ReportDesk {

    /**
     * Takes in a report, starts its clock and records it in the trail.
     *
     * @throws Problem {@code invalid.…} naming the field
     */
    Receipt receive(NewReport report);
}
