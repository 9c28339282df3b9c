package org.youmiao.cases.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.EndMembership;
import org.youmiao.cases.file.HandOverLead;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.overview.ViewTeam;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.edge.Confirm;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Who works on a case: calling someone in, ending a membership, handing over the lead. */
@Controller
class TeamPages {
    private final ViewTeam team;
    private final CallMember callMember;
    private final EndMembership endMembership;
    private final HandOverLead handOverLead;

    TeamPages(ViewTeam team, CallMember callMember, EndMembership endMembership, HandOverLead handOverLead) {
        this.team = team;
        this.callMember = callMember;
        this.endMembership = endMembership;
        this.handOverLead = handOverLead;
    }

    @GetMapping("/cases/{id}/team")
    Screen members(@PathVariable CaseId id) {
        return new TeamScreens.Overview(team.view(id));
    }

    @GetMapping("/cases/{id}/team/new")
    Screen callForm(@PathVariable CaseId id, Form form, Messages t) {
        return new TeamScreens.CallForm(id, filled(form, team.forTeam(id), t));
    }

    @PostMapping("/cases/{id}/team/new")
    Reply call(@PathVariable CaseId id, Form form) {
        return form.labelled("team")
                .submit(
                        () -> callMember.call(form.read(in -> new CallMember.Command(
                                id,
                                in.id("account", Function.<UUID>identity()),
                                in.choice("duty", TeamDuty.class),
                                in.dateOrNull("from"),
                                in.dateOrNull("to")))),
                        member -> SeeOther.to(teamOf(id)).saying("team.called"),
                        again -> new TeamScreens.CallForm(id, again));
    }

    @GetMapping("/cases/{id}/team/{member}/end")
    Screen askEnd(@PathVariable CaseId id, @PathVariable MemberId member, Form form, Messages t) {
        TeamMember ending = team.beginEnding(id, member);
        return new Confirm(
                form,
                t.get("team.end.title", ending.name()),
                List.of(t.get("team.end.access"), t.get("team.end.record")),
                t.get("team.end.do"),
                teamOf(id) + "/" + member.value() + "/end",
                teamOf(id));
    }

    @PostMapping("/cases/{id}/team/{member}/end")
    Reply end(@PathVariable CaseId id, @PathVariable MemberId member, Form form, Messages t) {
        return form.submit(
                () -> endMembership.end(new EndMembership.Command(id, member)),
                finds -> afterwards(id, finds).saying("team.ended"),
                again -> new Confirm(
                        again,
                        t.get("team.end.again"),
                        List.of(),
                        t.get("team.end.do"),
                        teamOf(id) + "/" + member.value() + "/end",
                        teamOf(id)));
    }

    @GetMapping("/cases/{id}/team/lead")
    Screen leadForm(@PathVariable CaseId id, Form form, Messages t) {
        ViewTeam.Candidates candidates = team.forLead(id);
        return new TeamScreens.LeadForm(
                id, filled(form, candidates, t).at(candidates.about().version()));
    }

    @PostMapping("/cases/{id}/team/lead")
    Reply handOver(@PathVariable CaseId id, Form form) {
        return form.labelled("lead")
                .submit(
                        () -> handOverLead.handOver(form.read(in -> new HandOverLead.Command(
                                id, form.version(), in.id("lead", Function.<UUID>identity())))),
                        done -> afterwards(id, done.stillFinds()).saying("lead.handed-over"),
                        again -> new TeamScreens.LeadForm(id, again));
    }

    private static Form filled(Form form, ViewTeam.Candidates candidates, Messages t) {
        return Names.carry(
                form.with("about", candidates.about().line()),
                TeamScreens.PEOPLE,
                TeamScreens.options(candidates.colleagues(), t));
    }

    /** Who has left a case of elsewhere would find nothing on its page. */
    private static SeeOther afterwards(CaseId id, boolean stillFinds) {
        return SeeOther.to(stillFinds ? teamOf(id) : "/cases");
    }

    private static String teamOf(CaseId id) {
        return "/cases/" + id.value() + "/team";
    }
}
