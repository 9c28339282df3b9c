package org.youmiao.kernel;

import java.util.UUID;

/**
 * Points at one record of any module without knowing it: a case, a report, a referral.
 *
 * @param type a short stable code in lower case, such as {@code case} or {@code report}
 * @param id   the record's identifier
 */
public record SubjectRef(String type, UUID id) {
    public SubjectRef {
        if (!type.matches("[a-z][a-z-]{1,30}")) {
            throw new IllegalArgumentException("subject type: " + type);
        }
    }

    public static SubjectRef of(String type, Id id) {
        return new SubjectRef(type, id.value());
    }
}
