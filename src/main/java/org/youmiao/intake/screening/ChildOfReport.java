package org.youmiao.intake.screening;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewChild;
import org.youmiao.people.NewGuardian;

/** The child that a report turns out to be about: one whom the county knows, or one who is registered now. */
@Component
class ChildOfReport {
    private final Children children;
    private final Guardians guardians;

    ChildOfReport(Children children, Guardians guardians) {
        this.children = children;
        this.guardians = guardians;
    }

    /**
     * The child that the screener chose, or a new one from these facts.
     *
     * @throws Problem {@code invalid.unknown-child} naming {@code child}, or what registering says
     * @throws ScreeningProblem.MatchesChanged if a child who may be the one was not among those whom the screener was shown
     */
    ChildId chosenOrNew(@Nullable ChildId chosen, @Nullable Registration registration) {
        if (chosen == null && registration != null) {
            return register(registration);
        }
        ChildId child = chosen(chosen);
        if (child == null) {
            throw Problem.invalid("child", "required");
        }
        return child;
    }

    /** Looks once more, with the name held: a colleague may be registering the same child this minute. */
    private ChildId register(Registration registration) {
        ChildFacts facts = registration.facts();
        boolean another = children.possibleNow(clue(facts)).stream()
                .anyMatch(one -> !registration.others().contains(one.child()));
        if (another) {
            throw new ScreeningProblem.MatchesChanged();
        }
        ChildId child = children.register(NewChild.of(facts));
        Registration.Guardian guardian = registration.guardian();
        if (guardian != null) {
            guardians.register(new NewGuardian(
                    GuardianId.next(),
                    child,
                    guardian.name(),
                    guardian.relation(),
                    guardian.part(),
                    guardian.phone(),
                    null,
                    null));
        }
        return child;
    }

    private static ChildClue clue(ChildFacts facts) {
        return new ChildClue(facts.name(), facts.civilId(), facts.bornYear(), facts.sex(), facts.area());
    }

    /** The child that the screener chose, if any; one beyond the screener's reach is for that child's own station. */
    @Nullable ChildId chosen(@Nullable ChildId chosen) {
        if (chosen != null && children.card(chosen).isEmpty()) {
            throw Problem.invalid("child", "unknown-child");
        }
        return chosen;
    }

    /**
     * Where a case from this report belongs: where the child lives. A conflicted one belongs to the county office, or the station
     * would see it after all.
     */
    AreaCode areaOfCase(Route route, ChildId child) {
        return route.areaOfCase(children.card(child).map(ChildCard::area).orElse(null));
    }
}
