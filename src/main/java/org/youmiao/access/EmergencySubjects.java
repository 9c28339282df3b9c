package org.youmiao.access;

import java.util.Optional;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/** Finds what a person may need to open in an emergency, beyond the person's reach; the room that keeps it offers this. */
public interface EmergencySubjects {

    /**
     * The record with this number, wherever in the county it lies. Tells only which it is and where.
     *
     * @param number such as {@code C-2026-0093}; for a child without a case the identity number
     */
    Optional<Found> find(String number);

    /**
     * A record and its area.
     *
     * @param label how it is called before those who look into the opening: its number, but never a child's identity number
     */
    record Found(SubjectRef subject, AreaCode area, String label) {}
}
