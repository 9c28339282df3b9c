package org.youmiao.cases.file;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;

/** Hands the lead of a case to someone else. Who led before leaves the team, unless called again. */
@Component
public class HandOverLead {
    private final CaseFiles files;
    private final CaseMembers members;
    private final Team team;
    private final List<TeamChanges> changes;
    private final Trail trail;

    HandOverLead(CaseFiles files, CaseMembers members, Team team, List<TeamChanges> changes, Trail trail) {
        this.files = files;
        this.members = members;
        this.team = team;
        this.changes = changes;
        this.trail = trail;
    }

    /**
     * To whom.
     *
     * @param version of the case, as it was read
     */
    public record Command(CaseId caseId, int version, UUID lead) {}

    /**
     * The lead is with someone else now.
     *
     * @param version    of the case
     * @param stillFinds whether the actor still finds the case; not who led a case of elsewhere
     */
    public record HandedOver(int version, boolean stillFinds) {}

    /** Hands over; to the present lead, nothing changes. */
    @Requires(Permission.CASE_WORK)
    public HandedOver handOver(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.expectVersion(command.version());
        trail.changed(file.id().ref(), "LEAD_HANDED_OVER");
        if (file.lead().equals(command.lead())) {
            return new HandedOver(file.version(), true);
        }
        file.handTo(command.lead());
        members.standing(file.id()).stream()
                .filter(member ->
                        member.duty() == TeamDuty.LEAD || member.account().equals(command.lead()))
                .forEach(member -> team.end(file, member));
        team.call(file, new Team.Calling("lead", command.lead(), TeamDuty.LEAD, null, null));
        changes.forEach(change -> change.teamChanged(file));
        return new HandedOver(files.save(file).version(), team.stillFinds(file));
    }
}
