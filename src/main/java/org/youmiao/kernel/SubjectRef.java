package org.youmiao.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Points at one record of any module without knowing it: a case, a report, a referral.
 *
 * @param type a short stable code in lower case, such as {@code case} or {@code report}
 * @param id   the record's identifier
 */
public record SubjectRef(String type, UUID id) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,30}");

    public SubjectRef {
        if (!FORM.matcher(type).matches()) {
            throw new IllegalArgumentException("subject type: " + type);
        }
    }

    public static SubjectRef of(String type, Id id) {
        return new SubjectRef(type, id.value());
    }
}
