package org.youmiao.people.guardian;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.youmiao.people.GuardianId;

/** Guardians whom the running act may see. */
interface GuardianRecords extends Repository<Guardian, GuardianId> {
    Guardian save(Guardian guardian);

    Optional<Guardian> findById(GuardianId id);

    /** The same person, by name and telephone. */
    Optional<Guardian> findFirstByNameAndPhone(String name, String phone);
}
