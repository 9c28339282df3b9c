package org.youmiao.cases.plan;

import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.read.TeamView;

/** Who may say what of a measure, within the permission to say anything. Runs in the caller's act. */
@Component
class MeasureRight {
    private final TeamView team;

    MeasureRight(TeamView team) {
        this.team = team;
    }

    /** Whoever works on the case says anything of any measure; whom the plan names, and who stands in, that it was done. */
    boolean toSay(SettleMeasure.Outcome outcome, Measure measure, CaseFile file) {
        Acting acting = Acting.required();
        boolean onTheTeam = team.of(file.id()).stream()
                .anyMatch(member -> acting.standsFor().contains(member.account()));
        return acting.may(Permission.CASE_WORK, file.area(), onTheTeam)
                || outcome == SettleMeasure.Outcome.DONE && isNamed(measure, acting);
    }

    /** Whether the plan names the actor, or someone for whom the actor stands in. */
    static boolean isNamed(Measure measure, Acting acting) {
        Responsible who = measure.who();
        return who.kind() == Responsible.Kind.PERSON && acting.standsFor().contains(who.account());
    }
}
