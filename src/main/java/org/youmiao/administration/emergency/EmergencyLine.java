package org.youmiao.administration.emergency;

import java.time.Instant;
import java.util.List;
import org.youmiao.administration.EmergencyId;
import org.youmiao.kernel.SubjectRef;

/**
 * One emergency opening for whoever looks into it; the record itself is not shown.
 *
 * @param who     who opened
 * @param where   area of the record in words
 * @param own     whether whoever is looking did it
 * @param settled whether the side of whoever is looking has looked into it
 * @param reviews what either side found
 */
public record EmergencyLine(
        EmergencyId id,
        String who,
        SubjectRef subject,
        String where,
        String reason,
        Instant openedAt,
        Instant expiresAt,
        boolean own,
        boolean settled,
        List<Review> reviews) {

    /**
     * What was found.
     *
     * @param by who looked
     */
    public record Review(String by, Instant at, String note) {}
}
