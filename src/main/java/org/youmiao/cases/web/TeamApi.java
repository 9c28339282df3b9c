package org.youmiao.cases.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.EndMembership;
import org.youmiao.cases.file.HandOverLead;
import org.youmiao.cases.file.MemberId;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.overview.ViewTeam;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;

/** The team of a case for calling systems. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class TeamApi {
    private final ViewTeam team;
    private final CallMember callMember;
    private final EndMembership endMembership;
    private final HandOverLead handOverLead;

    TeamApi(ViewTeam team, CallMember callMember, EndMembership endMembership, HandOverLead handOverLead) {
        this.team = team;
        this.callMember = callMember;
        this.endMembership = endMembership;
        this.handOverLead = handOverLead;
    }

    /**
     * Someone to be called to the team.
     *
     * @param account of the person
     * @param duty    as what; not {@code LEAD}, which is handed over
     * @param from    first day; today if none is given
     * @param to      last day; none until further notice
     */
    public record CallBody(
            UUID account,
            TeamDuty duty,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Someone was called.
     *
     * @param id of the membership
     */
    public record Called(UUID id) {}

    /**
     * To whom the lead is handed.
     *
     * @param lead account of the person
     */
    public record LeadBody(UUID lead) {}

    /**
     * The lead was handed over.
     *
     * @param version of the case, as its entity tag says it too
     */
    public record HandedOver(int version) {}

    /**
     * Someone who could be asked.
     *
     * @param account of the person
     * @param name    of the person
     * @param roles   today's roles by which the person could
     */
    public record Candidate(UUID account, String name, Set<Role> roles) {
        static Candidate of(Colleague colleague) {
            return new Candidate(colleague.id(), colleague.name(), colleague.roles());
        }
    }

    /**
     * Who is on the team, the lead first; those included whose first day is still to come.
     *
     * @param id identifies the case
     */
    @GetMapping("/team")
    List<CaseAnswer.Member> members(@PathVariable CaseId id) {
        return team.view(id).frame().team().stream().map(CaseAnswer.Member::of).toList();
    }

    /**
     * Who could be called to the team.
     *
     * @param id identifies the case
     */
    @GetMapping("/team/candidates")
    List<Candidate> candidates(@PathVariable CaseId id) {
        return team.forTeam(id).colleagues().stream().map(Candidate::of).toList();
    }

    /**
     * Calls someone to the team, who thereby may see the case.
     *
     * @param id identifies the case
     */
    @PostMapping("/team")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Called> call(
            @PathVariable CaseId id, @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CallBody body) {
        MemberId member =
                callMember.call(new CallMember.Command(id, body.account(), body.duty(), body.from(), body.to()));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value() + "/team"))
                .body(new Called(member.value()));
    }

    /**
     * Takes someone off the team. The access that came with it ends at once.
     *
     * @param id     identifies the case
     * @param member identifies the membership
     */
    @PostMapping("/team/{member}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable CaseId id,
            @PathVariable MemberId member,
            @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        endMembership.end(new EndMembership.Command(id, member));
    }

    /**
     * Hands the lead to someone else. Who led before leaves the team, unless called again.
     *
     * @param id identifies the case
     */
    @PutMapping("/lead")
    ResponseEntity<HandedOver> handOver(
            @PathVariable CaseId id, @RequestHeader("If-Match") ETag expected, @RequestBody LeadBody body) {
        int version = handOverLead
                .handOver(new HandOverLead.Command(id, expected.version(), body.lead()))
                .version();
        return ResponseEntity.ok().eTag(new ETag(version).toString()).body(new HandedOver(version));
    }
}
