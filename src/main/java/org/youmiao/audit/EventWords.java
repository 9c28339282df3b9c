package org.youmiao.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.youmiao.edge.Messages;

/**
 * What an entry of the trail says happened, in words: for the auditor, and for who asks who looked at a record. A code that a room
 * has added without words is shown as it is; a test finds it.
 */
public final class EventWords {
    /** Where the words of a code's detail are found. */
    private static final List<String> DETAILS =
            List.of("role.", "risk-level.", "team-duty.", "referral-step.", "review-conclusion.", "trail.detail.");

    private EventWords() {}

    /**
     * A write of {@code GRANTED:STATION_WORKER} becomes 办理：给予岗位（未保站社工）.
     *
     * @param subjectType type of the record; where one code means different things for two of them, it tells them apart
     */
    public static String of(AuditEntry.Kind kind, String subjectType, String code, Messages t) {
        return t.get("trail.what", t.get("trail.kind." + kebab(kind.name())), event(subjectType, code, t));
    }

    private static String event(String subjectType, String code, Messages t) {
        int colon = code.indexOf(':');
        String head = colon < 0 ? code : code.substring(0, colon);
        String detail = colon < 0 ? "" : code.substring(colon + 1);
        String event = kebab(head);
        String words = first(t, head, Stream.of("trail.event." + subjectType + "." + event, "trail.event." + event));
        return detail.isEmpty()
                ? words
                : t.get(
                        "trail.event-detail",
                        words,
                        first(t, detail, DETAILS.stream().map(family -> family + kebab(detail))));
    }

    private static String first(Messages t, String code, Stream<String> keys) {
        return keys.filter(t::has).findFirst().map(key -> t.get(key)).orElse(code);
    }

    private static String kebab(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
