package org.youmiao.people.child;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.youmiao.people.ChildId;

/** Children's records that the running act may see. */
interface ChildRecords extends Repository<Child, ChildId> {
    Child save(Child child);

    Optional<Child> findById(ChildId id);
}
