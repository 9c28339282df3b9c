package org.youmiao.people.guardian;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who looks after whom, as far as the running act may see. */
interface Guardianships extends Repository<Guardianship, UUID> {
    Guardianship save(Guardianship guardianship);

    Optional<Guardianship> findById(UUID id);
}
