package org.youmiao.intake.screening;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.NewChild;

/** The child that a report turns out to be about: one whom the county knows, or one who is registered now. */
@Component
class ChildOfReport {
    private final Children children;

    ChildOfReport(Children children) {
        this.children = children;
    }

    /**
     * The child that the screener chose, or a new one from these facts.
     *
     * @throws Problem {@code invalid.unknown-child} naming {@code child}, or what registering says
     */
    ChildId chosenOrNew(@Nullable ChildId chosen, @Nullable ChildFacts facts) {
        if (chosen == null && facts != null) {
            return children.register(NewChild.of(facts));
        }
        ChildId child = chosen(chosen);
        if (child == null) {
            throw Problem.invalid("child", "required");
        }
        return child;
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
        if (route.conflicted()) {
            return route.area();
        }
        return children.card(child)
                .map(ChildCard::area)
                .filter(Acting.reach()::covers)
                .orElse(route.area());
    }
}
