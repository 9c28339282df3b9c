package org.youmiao.cases.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** Calls someone to the team of a case. */
@Component
public class CallMember {
    private final CaseFiles files;
    private final Team team;
    private final VisitDuties visits;
    private final List<TeamChanges> changes;

    CallMember(CaseFiles files, Team team, VisitDuties visits, List<TeamChanges> changes) {
        this.files = files;
        this.team = team;
        this.visits = visits;
        this.changes = changes;
    }

    /**
     * Whom to call.
     *
     * @param duty not {@code LEAD}: the lead is handed over
     * @param from first day; today if none is given
     * @param to   last day, or none until further notice
     */
    public record Command(
            CaseId caseId,
            UUID account,
            TeamDuty duty,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Command {
            if (duty == TeamDuty.LEAD) {
                throw Problem.invalid("duty", "choice");
            }
        }
    }

    @Requires(Permission.CASE_WORK)
    public MemberId call(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.mustBeOpen();
        MemberId member = team.call(
                file, new Team.Calling("account", command.account(), command.duty(), command.from(), command.to()));
        if (command.duty() == TeamDuty.VILLAGE) {
            visits.visitorsChanged(file);
        }
        changes.forEach(change -> change.teamChanged(file));
        return member;
    }
}
