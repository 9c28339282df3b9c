package org.youmiao.administration.trail;

import java.util.List;
import java.util.Locale;
import org.youmiao.edge.Messages;

/** Words for the codes in the trail. A code that a room has added without words is shown as it is; tests find it. */
final class TrailWords {
    /** Where the words of a code's detail are found. */
    private static final List<String> DETAILS =
            List.of("role.", "risk-level.", "team-duty.", "referral-step.", "review-conclusion.", "trail.detail.");

    private TrailWords() {}

    /** {@code GRANTED:STATION_WORKER} becomes 给予岗位：未保站社工. */
    static String event(String code, Messages t) {
        int colon = code.indexOf(':');
        String head = colon < 0 ? code : code.substring(0, colon);
        String detail = colon < 0 ? "" : code.substring(colon + 1);
        String key = "trail.event." + kebab(head);
        String words = t.has(key) ? t.get(key) : head;
        return detail.isEmpty() ? words : t.get("trail.event-detail", words, detail(detail, t));
    }

    static String subject(String type, Messages t) {
        String key = "trail.subject." + type;
        return t.has(key) ? t.get(key) : type;
    }

    /** A problem's own sentence, unless it waits for arguments that the trail does not keep. */
    static String refusal(String type, Messages t) {
        String key = "problem." + type;
        return t.has(key) && !t.get(key).contains("{") ? t.get(key) : type;
    }

    private static String detail(String code, Messages t) {
        return DETAILS.stream()
                .map(family -> family + kebab(code))
                .filter(t::has)
                .findFirst()
                .map(key -> t.get(key))
                .orElse(code);
    }

    private static String kebab(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
