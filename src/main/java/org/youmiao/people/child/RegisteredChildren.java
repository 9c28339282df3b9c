package org.youmiao.people.child;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.Children;
import org.youmiao.people.NameKeys;
import org.youmiao.people.NewChild;
import org.youmiao.people.Possible;

@Component
class RegisteredChildren implements Children {
    private final ChildRecords records;
    private final ChildCards cards;
    private final PossibleChildren possible;
    private final SearchKeys keys;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    RegisteredChildren(
            ChildRecords records,
            ChildCards cards,
            PossibleChildren possible,
            SearchKeys keys,
            Areas areas,
            Trail trail,
            Clock clock) {
        this.records = records;
        this.cards = cards;
        this.possible = possible;
        this.keys = keys;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public ChildId register(NewChild child) {
        ChildFacts facts = child.facts();
        checkArea(facts.area());
        save(Child.register(child.id(), facts, Acting.required().actor(), clock.instant()));
        keys.add(child.id(), facts.area(), NameKeys.of(facts.name(), facts.otherName()));
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

    /** Row security would refuse it too, but could not say which field. */
    void checkArea(AreaCode area) {
        areas.named("area", area);
        if (!Acting.reach().covers(area)) {
            throw Problem.invalid("area", "area-beyond-reach");
        }
    }

    /** The unique index decides who was first, whatever both saw before. */
    void save(Child child) {
        try {
            records.save(child);
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("\"child_civil_id\"")) {
                throw ChildProblem.civilIdTaken();
            }
            throw e;
        }
    }
}
