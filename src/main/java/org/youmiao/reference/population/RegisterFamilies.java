package org.youmiao.reference.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewChild;
import org.youmiao.people.NewGuardian;
import org.youmiao.people.category.Categories;
import org.youmiao.reference.population.Family.Elder;
import org.youmiao.reference.population.Family.Kid;

/** A station takes the families of a village into the register, as it does when it begins to work with the platform. */
@Component
public class RegisterFamilies {
    private final Children children;
    private final Guardians guardians;
    private final Categories categories;
    private final Clock clock;

    RegisterFamilies(Children children, Guardians guardians, Categories categories, Clock clock) {
        this.children = children;
        this.guardians = guardians;
        this.categories = categories;
        this.clock = clock;
    }

    /** Registers all their children, with guardians and carers, and answers how many children that were. */
    @Requires(Permission.CHILD_WORK)
    public int register(List<Family> families) {
        int registered = 0;
        LocalDate today = Shanghai.today(clock);
        for (Family family : families) {
            for (Kid kid : family.kids()) {
                children.register(new NewChild(kid.id(), kid.facts()));
                ChildCard card = children.required(kid.id());
                kid.categories().forEach(category -> categories.begin(card, category, today));
                family.elders().forEach(elder -> guardians.register(guardian(kid, elder)));
                registered++;
            }
        }
        return registered;
    }

    private static NewGuardian guardian(Kid kid, Elder elder) {
        return new NewGuardian(
                GuardianId.next(),
                kid.id(),
                elder.name(),
                elder.relation(),
                elder.part(),
                elder.phone(),
                elder.address(),
                null);
    }
}
