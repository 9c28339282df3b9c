package org.youmiao.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;

/** What screening asks of the room that keeps the cases, which offers this. Everything runs in the caller's act. */
public interface CaseRegister {

    /**
     * Opens a case for the child, from this report.
     *
     * @param area   where the case belongs: whoever works there by area will see it
     * @param urgent whether the child is in danger now
     * @return the new case
     * @throws Problem if the child has an open case already
     */
    UUID open(ReportId report, ChildId child, AreaCode area, boolean urgent);

    /**
     * Adds this report to an open case.
     *
     * @throws Problem if there is no such case in the actor's reach, or it is closed
     */
    void join(UUID caseId, ReportId report);

    /** Open cases of these children, anywhere in the county. */
    List<OpenCase> openCasesOf(Collection<ChildId> children);

    /**
     * An open case.
     *
     * @param number  what people call it; empty where it is not visible
     * @param visible whether it lies in the actor's reach; if not, only the child and the area may be told
     */
    record OpenCase(UUID id, String number, ChildId child, AreaCode area, boolean visible) {}
}
