package org.youmiao.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Permission;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** Who may be on a team, and being called to one. Runs in the acts that open cases and change teams. */
@Component
class Team {
    private final CaseMembers members;
    private final Colleagues colleagues;
    private final Trail trail;
    private final Clock clock;

    Team(CaseMembers members, Colleagues colleagues, Trail trail, Clock clock) {
        this.members = members;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Someone to be called.
     *
     * @param field by which whoever calls named the person
     * @param from  first day; today if none is given
     * @param to    last day, or none until further notice
     */
    record Calling(
            String field,
            UUID account,
            TeamDuty duty,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Calls someone to the team.
     *
     * @throws Problem {@code invalid.cannot-join} if no role of that person works on cases, {@code case.already-member}
     */
    MemberId call(CaseFile file, Calling calling) {
        mustBeAble(file.area(), calling);
        Instant now = clock.instant();
        LocalDate from = calling.from() == null ? Shanghai.dateOf(now) : calling.from();
        CaseMember member = CaseMember.call(
                new MemberId(Ids.next()), file, calling.account(), calling.duty(), from, calling.to(), actor(), now);
        try {
            members.save(member);
        } catch (DuplicateKeyException e) {
            throw new CaseProblem.AlreadyMember();
        }
        trail.changed(file.id().ref(), "MEMBER_CALLED:" + calling.duty());
        return member.id();
    }

    /** @throws Problem {@code invalid.cannot-join} if no role of that person works on cases there */
    void mustBeAble(AreaCode area, Calling calling) {
        Permission needed = calling.duty() == TeamDuty.LEAD ? Permission.CASE_WORK : Permission.CASE_READ;
        if (!colleagues.isAbleTo(needed, area, calling.account())) {
            throw Problem.invalid(calling.field(), "cannot-join");
        }
    }

    void end(CaseFile file, CaseMember member) {
        member.end(actor(), clock.instant());
        members.save(member);
        trail.changed(file.id().ref(), "MEMBER_ENDED:" + member.duty());
    }

    /** Whether the running act still finds the case after a change of its team: by a grant of area, or as a member. */
    boolean stillFinds(CaseFile file) {
        return Acting.reach().covers(file.area())
                || members.standing(file.id()).stream()
                        .anyMatch(member -> Acting.required().standsFor().contains(member.account()));
    }

    /** Directors of the village; where only the township is known, those who are appointed for all of it. */
    List<Colleague> villageDirectors(AreaCode area) {
        return colleagues.ableTo(Permission.CASE_READ, area).stream()
                .filter(colleague -> colleague.roles().contains(Role.CHILD_DIRECTOR))
                .toList();
    }

    private static Actor actor() {
        return Acting.required().actor();
    }
}
