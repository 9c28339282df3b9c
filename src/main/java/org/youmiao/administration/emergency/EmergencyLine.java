package org.youmiao.administration.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youmiao.administration.EmergencyId;
import org.youmiao.kernel.SubjectRef;

/**
 * One emergency opening for whoever looks into it; the record itself is not shown.
 *
 * @param who        who opened
 * @param where      area of the record in words
 * @param own        whether whoever is looking did it
 * @param reviewer   who looked into it
 * @param note       what was found
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
        @Nullable Instant reviewedAt,
        @Nullable String reviewer,
        @Nullable String note,
        int version) {
    public boolean reviewed() {
        return reviewedAt != null;
    }
}
