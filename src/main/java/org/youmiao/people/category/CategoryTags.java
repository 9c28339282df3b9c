package org.youmiao.people.category;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Which child belongs to which group, as far as the running act may see. */
interface CategoryTags extends Repository<ChildCategoryTag, UUID> {
    ChildCategoryTag save(ChildCategoryTag tag);

    Optional<ChildCategoryTag> findById(UUID id);
}
