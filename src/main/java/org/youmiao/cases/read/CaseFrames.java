package org.youmiao.cases.read;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.Rhythms;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;

/** Makes the frame of a case's page, inside the act that reads what the page shows. */
@Component
public class CaseFrames {
    private final CaseFiles files;
    private final Children children;
    private final Areas areas;
    private final Rhythms rhythms;
    private final TeamView team;
    private final Clocks clocks;
    private final OwnProposals own;
    private final TabCounts tabs;
    private final Trail trail;
    private final Clock clock;

    CaseFrames(
            CaseFiles files,
            Children children,
            Areas areas,
            Rhythms rhythms,
            TeamView team,
            Clocks clocks,
            OwnProposals own,
            TabCounts tabs,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.children = children;
        this.areas = areas;
        this.rhythms = rhythms;
        this.team = team;
        this.clocks = clocks;
        this.own = own;
        this.tabs = tabs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The frame, which the actor thereby saw.
     *
     * @param part code of the page, for the trail
     * @throws Problem {@code not-found}
     */
    public CaseFrame of(CaseId id, String part) {
        return of(files.get(id), part);
    }

    /** As above, where the act has the case at hand already. */
    public CaseFrame of(CaseFile file, String part) {
        CaseId id = file.id();
        trail.saw(id.ref(), part);
        Instant now = clock.instant();
        Acting acting = Acting.required();
        List<ClockView> open = clocks.of(id.ref()).stream()
                .filter(view -> view.state().isOpen())
                .sorted(Comparator.comparing(ClockView::dueAt))
                .toList();
        List<TeamMember> members = team.of(id);
        ChildCard child = children.required(file.child());
        Predicate<Permission> may = permission -> acting.may(permission, file.area(), isOn(members, acting, now));
        List<CaseFrame.Next> steps = open.stream()
                .flatMap(view -> CaseStep.of(view.rule().code(), file.state()).stream()
                        .map(step -> new CaseFrame.Next(view, step)))
                .toList();
        List<CaseFrame.Next> mine = mine(id, steps, may);
        return new CaseFrame(
                id,
                file.number(),
                file.version(),
                child,
                file.area(),
                areas.label(child.area()),
                file.state(),
                file.level().orElse(null),
                rhythms.on(Shanghai.dateOf(now)),
                file.guardianship().orElse(null),
                file.urgent(),
                file.openedAt(),
                file.closedAt().orElse(null),
                members,
                open,
                mine.isEmpty() ? null : mine.getFirst(),
                steps.stream()
                        .filter(step -> step.step().isSecondPersons() && !mine.contains(step))
                        .map(CaseFrame.Next::clock)
                        .findFirst()
                        .orElse(null),
                tabs.of(file),
                may.test(Permission.CASE_WORK),
                may.test(Permission.CASE_APPROVE),
                may.test(Permission.VISIT_RECORD),
                may.test(Permission.REFERRAL_SEND),
                now);
    }

    private static boolean isOn(List<TeamMember> team, Acting acting, Instant now) {
        return team.stream()
                .anyMatch(member -> member.holdsOn(Shanghai.dateOf(now))
                        && acting.standsFor().contains(member.account()));
    }

    /** What the actor can do, the nearest first: permitted, and not what the actor put before another. */
    private List<CaseFrame.Next> mine(CaseId id, List<CaseFrame.Next> steps, Predicate<Permission> may) {
        List<CaseFrame.Next> permitted = steps.stream()
                .filter(step -> may.test(step.step().permission()))
                .toList();
        if (permitted.stream().noneMatch(step -> step.step().isSecondPersons())) {
            return permitted;
        }
        Set<OwnProposals.Own> first = own.about(List.of(id));
        return permitted.stream()
                .filter(step ->
                        !first.contains(new OwnProposals.Own(id, step.step().rule())))
                .toList();
    }
}
