package org.youmiao.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Reason;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Text;

/**
 * 提级办理: the county office takes a case up from the station, such as when someone of the station is involved in what was reported
 * later. Nobody who had the case before keeps it: the office calls a new team. Duties and their time limits go on, at its desks.
 */
@Component
public class ElevateCase {
    private final CaseFiles files;
    private final CaseMembers members;
    private final Team team;
    private final List<CaseMoves> moves;
    private final List<TeamChanges> changes;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    ElevateCase(
            CaseFiles files,
            CaseMembers members,
            Team team,
            List<CaseMoves> moves,
            List<TeamChanges> changes,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.members = members;
        this.team = team;
        this.moves = moves;
        this.changes = changes;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which case, and why.
     *
     * @param version of the case, as it was read
     * @param reason  1 to 1000 characters; the county office and its team read it, the station does not
     */
    public record Command(CaseId caseId, int version, String reason) {
        public Command {
            reason = Text.required("reason", reason, 1000);
        }
    }

    /**
     * The case lies with the county office now.
     *
     * @param id      identifies the case
     * @param state   of the case, which is the same as before
     * @param version of the case, for If-Match
     */
    public record Elevated(CaseId id, CaseState state, int version) {}

    /**
     * Takes it up; whoever does leads it.
     *
     * @throws CaseProblem.WithOffice if it lies with the office already
     * @throws CaseProblem.Closed if it is closed
     */
    @Requires(Permission.CASE_ELEVATE)
    public Elevated elevate(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        AreaCode before = file.area();
        file.expectVersion(command.version());
        Instant now = clock.instant();
        UUID actor = Acting.required().actor().id();
        file.elevate(actor);
        trail.changed(file.id().ref(), "ELEVATED", Reason.ON_RECORD);
        members.standing(file.id()).forEach(member -> team.end(file, member));
        // With the row goes all that bears its area, the records of the team included; only then is the new lead's of
        // the new area.
        CaseFile moved = files.save(file);
        team.call(moved, new Team.Calling("lead", actor, TeamDuty.LEAD, null, null));
        record(moved, before, command.reason(), actor, now);
        moves.forEach(move -> move.moved(moved));
        changes.forEach(change -> change.teamChanged(moved));
        return new Elevated(moved.id(), moved.state(), moved.version());
    }

    private void record(CaseFile file, AreaCode before, String reason, UUID actor, Instant at) {
        jdbc.sql("""
                        INSERT INTO case_elevation (case_id, area, from_area, reason, elevated_by, elevated_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(file.id().value(), file.area().value(), before.value(), reason, actor, Rows.at(at))
                .update();
    }
}
