package org.youmiao.cases.file;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;

/**
 * Who leaves the team of a closed case, and when: providers and mentors at the closing, whoever else came for the work once the child
 * was followed up. The lead stays, to be asked about the file. A case that is opened again calls its people anew.
 */
@Component
public class ClosedTeam {
    private static final Set<TeamDuty> AT_THE_CLOSING = EnumSet.of(TeamDuty.PROVIDER, TeamDuty.MENTOR);
    private static final Set<TeamDuty> IN_THE_END = EnumSet.complementOf(EnumSet.of(TeamDuty.LEAD));

    private final CaseMembers members;
    private final Team team;

    ClosedTeam(CaseMembers members, Team team) {
        this.members = members;
        this.team = team;
    }

    /** @param followUp whether the child is to be followed up */
    public void closed(CaseFile file, boolean followUp) {
        end(file, followUp ? AT_THE_CLOSING : IN_THE_END);
    }

    /**
     * The child was followed up, and no more is owed.
     *
     * @return whether the actor still finds the case
     */
    public boolean followedUp(CaseFile file) {
        end(file, IN_THE_END);
        return team.stillFinds(file);
    }

    /** One's own membership last: with it one loses sight of the others. */
    private void end(CaseFile file, Set<TeamDuty> duties) {
        members.standing(file.id()).stream()
                .filter(member -> duties.contains(member.duty()))
                .sorted(Comparator.comparing(
                        member -> Acting.required().standsFor().contains(member.account())))
                .forEach(member -> team.end(file, member));
    }
}
