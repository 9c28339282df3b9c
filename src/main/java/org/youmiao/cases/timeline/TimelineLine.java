package org.youmiao.cases.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Messages;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.Shanghai;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened, in words.
 *
 * @param title what
 * @param tag   with whom, such as the agency's name
 * @param text  what was said
 * @param meta  when, who, and what is special about it
 * @param path  page of the record, where it has one of its own
 */
public record TimelineLine(
        String title,
        @Nullable String tag,
        @Nullable String text,
        String meta,
        @Nullable String path) {
    private static final Duration LATE = Duration.ofMinutes(10);

    /** The item in the reader's language. */
    public static TimelineLine of(TimelineItem item, Messages t) {
        Words words = new Words(item.detail(), t);
        String key = "timeline." + item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TimelineLine(
                title(key, item, words, t),
                words.text("agency"),
                text(item, words, t),
                meta(item, words, t),
                item.detail().hasNonNull("referral") ? "/referrals/" + words.text("referral") : null);
    }

    private static String title(String key, TimelineItem item, Words words, Messages t) {
        return switch (item.kind()) {
            case MEMBER_CALLED, MEMBER_ENDED -> t.get(key, words.or("who"), words.label("team-duty", "duty"));
            case ASSESSED ->
                words.text("before") == null || words.or("before").equals(words.or("level"))
                        ? t.get(key, words.label("risk-level", "level"))
                        : t.get(
                                "timeline.assessed-anew",
                                words.label("risk-level", "before"),
                                words.label("risk-level", "level"));
            case VISIT_MADE -> t.get(key, words.labels("met", "seen"));
            case VISIT_ATTEMPTED -> t.get(key, words.label("attempt-reason", "why"));
            case VISIT_AMENDED -> t.get(key, words.label("visit-part", "part"));
            case FOLLOWED_UP -> t.get(key, words.label("follow-up-result", "result"));
            case REVIEWED -> t.get(key, words.label("review-conclusion", "conclusion"));
            case REPORT_RECEIVED, REPORT_ADDED, REPORT_JOINED, PLAN_SUBMITTED, PLAN_APPROVED, PLAN_RETURNED ->
                t.get(key, words.or("number"));
            default -> t.get(key);
        };
    }

    private static @Nullable String text(TimelineItem item, Words words, Messages t) {
        return switch (item.kind()) {
            case REPORT_RECEIVED ->
                t.label(ReportSituation.numbered(item.detail().get("situation").asInt()));
            case REPORT_ADDED -> lines(words.text("text"), words.flag("danger") ? t.get("report.urgent") : null);
            case ASSESSED -> lines(words.text("summary"), words.said("timeline.because", "reason"));
            case MEASURE_DONE, MEASURE_NOT_DONE, MEASURE_RESUMED -> lines(words.text("what"), words.text("note"));
            case MEASURE_REPLACED ->
                lines(
                        words.text("what"),
                        words.said("timeline.goes-on-as", "as"),
                        words.said("timeline.because", "note"));
            case VISIT_MADE -> lines(words.said("timeline.child-said", "words"), words.text("next"));
            case VISIT_ATTEMPTED -> words.text("next");
            case VISIT_AMENDED -> lines(words.text("text"), words.said("timeline.because", "reason"));
            case REFERRAL_SENT -> words.text("purpose");
            case CLOSURE_PROPOSED -> lines(words.labels("closure-reason", "reasons"), words.text("summary"));
            default ->
                Stream.of("text", "note", "reason")
                        .map(words::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static String meta(TimelineItem item, Words words, Messages t) {
        List<String> parts = new ArrayList<>();
        parts.add(isByTheDay(item) ? t.date(Shanghai.dateOf(item.at())) : t.time(item.at()));
        if (item.by() != null) {
            parts.add(item.by());
        }
        switch (item.kind()) {
            case VISIT_MADE, VISIT_ATTEMPTED -> {
                Instant captured = Instant.parse(words.or("captured"));
                Instant recorded = Instant.parse(words.or("recorded"));
                if (recorded.isAfter(captured.plus(LATE))) {
                    parts.add(t.get("timeline.offline", recorded));
                }
            }
            case VISIT_AMENDED -> parts.add(t.get("timeline.of-visit", Instant.parse(words.or("visited"))));
            case REFERRAL_SENT -> parts.add(t.get("timeline.told", words.labels("disclosed-part", "parts")));
            default -> {}
        }
        return String.join(" · ", parts);
    }

    /** What the reporter did is told by the day only. */
    private static boolean isByTheDay(TimelineItem item) {
        return item.kind() == TimelineKind.REPORT_RECEIVED
                || (item.kind() == TimelineKind.REPORT_ADDED && item.by() == null);
    }

    private static @Nullable String lines(@Nullable String... lines) {
        String all = Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** Reads the detail's fields and says their codes in words. */
    private record Words(JsonNode detail, Messages t) {

        @Nullable String text(String field) {
            return detail.hasNonNull(field) ? detail.get(field).asString() : null;
        }

        String or(String field) {
            return detail.hasNonNull(field) ? detail.get(field).asString() : "";
        }

        boolean flag(String field) {
            return detail.hasNonNull(field) && detail.get(field).asBoolean();
        }

        @Nullable String said(String key, String field) {
            String text = text(field);
            return text == null ? null : t.get(key, text);
        }

        String label(String type, String field) {
            String code = text(field);
            return code == null ? "" : label(type, code, t);
        }

        String labels(String type, String field) {
            if (!detail.hasNonNull(field)) {
                return "";
            }
            return detail.get(field)
                    .valueStream()
                    .map(code -> label(type, code.asString(), t))
                    .collect(Collectors.joining(t.get("visit.and")));
        }

        private static String label(String type, String code, Messages t) {
            return t.get(type + "." + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
