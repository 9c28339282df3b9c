package org.youmiao.administration.trail;

import org.youmiao.edge.Messages;

/** Words for what only the auditor reads of the trail; what happened is said by {@link org.youmiao.audit.EventWords}. */
final class TrailWords {
    private TrailWords() {}

    static String subject(String type, Messages t) {
        String key = "trail.subject." + type;
        return t.has(key) ? t.get(key) : type;
    }

    /** A problem's own sentence, unless it waits for arguments that the trail does not keep. */
    static String refusal(String type, Messages t) {
        String key = "problem." + type;
        return t.has(key) && !t.get(key).contains("{") ? t.get(key) : type;
    }
}
