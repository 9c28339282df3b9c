package org.youmiao.reference.population;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;

/**
 * An invented family.
 *
 * @param village where it lives
 * @param kids    its children, the eldest first
 * @param elders  who looks after them
 */
public record Family(AreaCode village, List<Kid> kids, List<Elder> elders) {

    /** The first day on which the station knows it: when it begins, or soon after the youngest child's birth. */
    public LocalDate knownFrom(LocalDate begin) {
        return kids.stream()
                .map(kid -> kid.facts().bornOn())
                .filter(Objects::nonNull)
                .map(born -> born.plusDays(15))
                .filter(begin::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(begin);
    }

    /**
     * A child to be.
     *
     * @param facts      what is known
     * @param categories groups of need to which the child belongs
     */
    public record Kid(ChildId id, ChildFacts facts, Set<ChildCategory> categories) {}

    /** A grown-up to be, whom each child of the family has. */
    public record Elder(
            String name,
            Relation relation,
            Part part,
            @Nullable String phone,
            @Nullable String address) {}
}
