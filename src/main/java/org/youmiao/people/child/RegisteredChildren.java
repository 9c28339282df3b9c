package org.youmiao.people.child;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;
import org.youmiao.people.NewChild;
import org.youmiao.people.Possible;

@Component
class RegisteredChildren implements Children {
    private final ChildRegister register;
    private final ChildCards cards;
    private final PossibleChildren possible;
    private final HeldNames names;
    private final Trail trail;
    private final Clock clock;

    RegisteredChildren(
            ChildRegister register,
            ChildCards cards,
            PossibleChildren possible,
            HeldNames names,
            Trail trail,
            Clock clock) {
        this.register = register;
        this.cards = cards;
        this.possible = possible;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public ChildId register(NewChild child) {
        names.hold(child.facts().name());
        register.add(Child.register(child.id(), child.facts(), Acting.required().actor(), clock.instant()));
        trail.changed(child.id().ref(), "REGISTERED");
        return child.id();
    }

    @Override
    public Optional<ChildCard> card(ChildId id) {
        return Optional.ofNullable(cards(List.of(id)).get(id));
    }

    @Override
    public Map<ChildId, ChildCard> cards(Collection<ChildId> ids) {
        return cards.of(ids);
    }

    @Override
    public List<Possible> possible(ChildClue clue) {
        return possible.of(clue);
    }

    @Override
    public List<Possible> possibleNow(ChildClue clue) {
        names.hold(clue.name());
        return possible.of(clue);
    }
}
