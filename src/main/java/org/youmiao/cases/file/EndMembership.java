package org.youmiao.cases.file;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;

/** Takes someone off the team; the access that came with it ends at once, on open pages too. */
@Component
public class EndMembership {
    private final CaseFiles files;
    private final CaseMembers members;
    private final Team team;
    private final VisitDuties visits;
    private final List<TeamChanges> changes;

    EndMembership(CaseFiles files, CaseMembers members, Team team, VisitDuties visits, List<TeamChanges> changes) {
        this.files = files;
        this.members = members;
        this.team = team;
        this.visits = visits;
        this.changes = changes;
    }

    /** Which membership. */
    public record Command(CaseId caseId, MemberId member) {}

    /**
     * Ends the membership.
     *
     * @return whether the actor still finds the case; not who left a case of elsewhere
     * @throws CaseProblem.LeadStays if it is the lead's
     * @throws CaseProblem.MembershipEnded if someone else has ended it
     */
    @Requires(Permission.CASE_WORK)
    public boolean end(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        CaseMember member = members.get(command.caseId(), command.member());
        if (member.duty() == TeamDuty.LEAD && !member.hasEnded()) {
            throw new CaseProblem.LeadStays();
        }
        if (member.hasEnded()) {
            throw new CaseProblem.MembershipEnded();
        }
        team.end(file, member);
        if (member.duty() == TeamDuty.VILLAGE) {
            visits.visitorsChanged(file);
        }
        changes.forEach(change -> change.teamChanged(file));
        return team.stillFinds(file);
    }
}
