package org.youmiao.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
     * @param without directors of the child's village who are not called to the team
     * @return the new case
     * @throws Problem if the child has an open case already, perhaps one that the actor may not see
     */
    UUID open(ReportId report, ChildId child, AreaCode area, boolean urgent, Set<UUID> without);

    /** Who is called to the team of a case in this area beside its lead: the directors of the village. */
    List<Director> directorsOf(AreaCode area);

    /**
     * Adds this report to an open case, whose lead is then to look at it.
     *
     * @param urgent whether the child is in danger now: then within hours
     * @throws Problem if there is no such case in the actor's reach, or it is closed
     */
    void join(UUID caseId, ReportId report, boolean urgent);

    /**
     * Facts were added to a report that this case follows, perhaps by the reporter, who does not see the case: its lead is to look
     * at them. Never fails, and records nothing that would tell who added them.
     *
     * @param urgent whether the child is in danger now: then within hours
     * @param at     when they were added
     */
    void heardMore(UUID caseId, ReportId report, boolean urgent, Instant at);

    /** Open cases of these children, anywhere in the county. */
    List<OpenCase> openCasesOf(Collection<ChildId> children);

    /**
     * An open case.
     *
     * @param number  what people call it; empty where it is not visible
     * @param visible whether it lies in the actor's reach; if not, only the child and the area may be told
     */
    record OpenCase(UUID id, String number, ChildId child, AreaCode area, boolean visible) {}

    /**
     * A director of a village.
     *
     * @param id   the account
     * @param name what people call the person
     */
    record Director(UUID id, String name) {}
}
