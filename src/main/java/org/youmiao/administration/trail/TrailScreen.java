package org.youmiao.administration.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.audit.AuditEntry;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;

/**
 * The trail as the auditor searches it.
 *
 * @param form the filter
 */
@Template("administration/trail")
public record TrailScreen(Form form, Slice<TrailLine> lines) implements Screen {
    private static final Set<String> NO_FILTER = Set.of("cursor", "limit", "lang");

    public TrailScreen {
        form = form.labelled("trail");
    }

    /** Sorts of event to choose from. */
    public List<Option> kinds(Messages t) {
        return Arrays.stream(AuditEntry.Kind.values())
                .map(kind -> Option.of(
                        kind.name(),
                        t.get("trail.kind."
                                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    /** How many parts of the filter narrow the list; the three fields of a day are one. */
    public int chosen() {
        return (int) form.typed().entrySet().stream()
                .filter(sent -> !NO_FILTER.contains(sent.getKey())
                        && sent.getValue().stream().anyMatch(value -> !value.isBlank()))
                .map(sent -> sent.getKey().replaceAll("\\..*", ""))
                .distinct()
                .count();
    }

    /** All that happened to one record. */
    public String about(UUID subject) {
        return "/audit?subject=" + subject;
    }

    /** The first part of this list, if this is a later one. */
    public @Nullable String start() {
        return form.value("cursor").isEmpty() ? null : "/audit" + filter("?");
    }

    public @Nullable String next() {
        return lines.next() == null ? null : "/audit?cursor=" + lines.next() + filter("&");
    }

    private String filter(String before) {
        String query = form.typed().entrySet().stream()
                .filter(sent -> !NO_FILTER.contains(sent.getKey()))
                .flatMap(sent -> sent.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> encoded(sent.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : before + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
