package org.youmiao.people.child;

import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.NameKeys;

/** The records and their search keys, kept in step. */
@Component
class ChildRegister {
    private final ChildRecords records;
    private final SearchKeys keys;
    private final Areas areas;

    ChildRegister(ChildRecords records, SearchKeys keys, Areas areas) {
        this.records = records;
        this.keys = keys;
        this.areas = areas;
    }

    Optional<Child> find(ChildId id) {
        return records.findById(id);
    }

    /**
     * @throws ChildProblem {@code child.civil-id-taken}
     * @throws Problem {@code invalid.unknown-area}, {@code invalid.area-beyond-reach}
     */
    void add(Child child) {
        checkArea(child.facts().area());
        save(child);
        keys.add(child.id(), child.facts().area(), keysOf(child.facts()));
    }

    /**
     * Stores a corrected record.
     *
     * @param before what it said before
     * @throws ChildProblem {@code child.civil-id-taken}
     * @throws Problem {@code invalid.unknown-area}, {@code invalid.area-beyond-reach}
     */
    void change(Child child, ChildFacts before) {
        ChildFacts after = child.facts();
        if (!after.area().equals(before.area())) {
            checkArea(after.area());
        }
        save(child);
        keys.remove(child.id(), before.area(), keysOf(before));
        keys.add(child.id(), after.area(), keysOf(after));
    }

    /** Row security would refuse it too, but could not say which field. */
    private void checkArea(AreaCode area) {
        areas.named("area", area);
        if (!Acting.reach().covers(area)) {
            throw Problem.invalid("area", "area-beyond-reach");
        }
    }

    /** The unique index decides who was first, whatever both saw before. */
    private void save(Child child) {
        try {
            records.save(child);
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("\"child_civil_id\"")) {
                throw ChildProblem.civilIdTaken();
            }
            throw e;
        }
    }

    private static Set<String> keysOf(ChildFacts facts) {
        return NameKeys.of(facts.name(), facts.otherName());
    }
}
