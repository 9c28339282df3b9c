package org.youmiao.cases.overview;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.cases.read.AboutCases;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.cases.read.TeamView;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;

/** Who works on a case, and who could. */
@Component
public class ViewTeam {
    private static final String FORM = "TEAM_FORM";

    private final CaseFrames frames;
    private final AboutCases cases;
    private final CaseFiles files;
    private final TeamView team;
    private final Colleagues colleagues;

    ViewTeam(CaseFrames frames, AboutCases cases, CaseFiles files, TeamView team, Colleagues colleagues) {
        this.frames = frames;
        this.cases = cases;
        this.files = files;
        this.team = team;
        this.colleagues = colleagues;
    }

    /**
     * The team stands in the frame, those included whose time is still to come.
     *
     * @param mayElevate whether the actor may take the case up for the county office, for showing a button
     */
    public record Shown(CaseFrame frame, boolean mayElevate) {}

    @Requires(Permission.CASE_READ)
    public Shown view(CaseId id) {
        CaseFrame frame = frames.of(id, "TEAM");
        boolean withStation = frame.area().level() != AreaCode.Level.COUNTY;
        return new Shown(
                frame,
                frame.state().isOpen()
                        && withStation
                        && Acting.required().may(Permission.CASE_ELEVATE, frame.area(), false));
    }

    /** The case that is to be taken up by the county office. */
    @Requires(Permission.CASE_ELEVATE)
    public AboutCase beginElevating(CaseId id) {
        return cases.of(id, "ELEVATION_FORM");
    }

    /**
     * Who could be asked.
     *
     * @param colleagues by name; whoever is on the team already is left out
     */
    public record Candidates(AboutCase about, List<Colleague> colleagues) {}

    /** Who could be called to the team. */
    @Requires(Permission.CASE_WORK)
    public Candidates forTeam(CaseId id) {
        AboutCase about = cases.of(id, FORM);
        List<TeamMember> members = team.of(id);
        return new Candidates(
                about,
                ableTo(Permission.CASE_READ, id).stream()
                        .filter(one -> members.stream()
                                .noneMatch(member -> member.account().equals(one.id())))
                        .toList());
    }

    /** Who could lead the case instead of who leads it now. */
    @Requires(Permission.CASE_WORK)
    public Candidates forLead(CaseId id) {
        AboutCase about = cases.of(id, FORM);
        var lead = files.get(id).lead();
        return new Candidates(
                about,
                ableTo(Permission.CASE_WORK, id).stream()
                        .filter(one -> !one.id().equals(lead))
                        .toList());
    }

    /**
     * The membership that is to be ended.
     *
     * @throws Problem {@code not-found}, also if someone else has ended it
     */
    @Requires(Permission.CASE_WORK)
    public TeamMember beginEnding(CaseId id, MemberId member) {
        cases.of(id, FORM);
        return team.of(id).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("member"));
    }

    private List<Colleague> ableTo(Permission permission, CaseId id) {
        AreaCode area = files.get(id).area();
        return colleagues.ableTo(permission, area);
    }
}
