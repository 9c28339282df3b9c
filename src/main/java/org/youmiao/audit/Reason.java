package org.youmiao.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something was done, as far as the trail may hold it. What someone writes about a child stands in the record and never here; an
 * emergency opening's reason is about whoever opened, and stands here in words.
 */
public final class Reason {
    /** The actor gave a reason in words; the record holds it. */
    public static final String ON_RECORD = "ON_RECORD";

    private static final String OPENING = "OPENING:";

    private Reason() {}

    /** The code for a reason that was given, or nothing. */
    public static @Nullable String onRecord(@Nullable Object given) {
        return given == null ? null : ON_RECORD;
    }

    /** The record was read while this emergency opening held it open. */
    public static String opening(UUID opening) {
        return OPENING + opening;
    }

    /** The message that says it; none for a reason in words. */
    public static @Nullable String key(String reason) {
        if (reason.startsWith(OPENING)) {
            return "trail.reason.opening";
        }
        return reason.equals(ON_RECORD) ? "trail.reason.on-record" : null;
    }
}
