package org.youmiao.edge.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;
import org.youmiao.edge.problems.ProblemJson;
import org.youmiao.edge.texts.Bundles;

/** The answers to a declined request: one for each status, with the reason and an example. */
@Component
class ProblemResponses {
    private static final List<Case> CASES = List.of(
            new Case(
                    400,
                    "Something that was sent has the wrong form; `field` and `errors` name it.",
                    "invalid.required"),
            new Case(401, "No token, or one that is no longer good.", "refused.sign-in"),
            new Case(403, "The caller may not do this. The attempt is on record.", "refused.permission"),
            new Case(404, "There is no such record, or none that the caller may know of.", "not-found"),
            new Case(409, "Someone else was faster, or the record's state does not allow it.", "conflict"),
            new Case(412, "The record was changed since the version in `If-Match`.", "stale"),
            new Case(413, "The body is larger than 1 MiB.", "too-large"),
            new Case(415, "The body is not `application/json`.", "media-type"),
            new Case(422, "The `Idempotency-Key` was used before, for another request.", "reused-key"),
            new Case(428, "`If-Match` is missing.", "precondition-required"),
            new Case(500, "An unforeseen failure; `incident` is its number in the log.", "unexpected"),
            new Case(503, "Busy; nothing was saved. Try again later.", "busy"));

    private final Messages english;

    ProblemResponses(Bundles bundles, Clock clock) {
        this.english = new Messages(bundles, Language.EN, clock);
    }

    private record Case(int status, String reason, String type) {
        private @Nullable String field() {
            return status == 400 ? "account" : null;
        }
    }

    /** What refers to the answer for this status. */
    static ApiResponse reference(String status) {
        return new ApiResponse().$ref(name(status));
    }

    void addTo(Components components) {
        ModelConverters.getInstance(true).readAll(ProblemJson.class).forEach(components::addSchemas);
        CASES.forEach(one -> components.addResponses(name(String.valueOf(one.status())), answer(one)));
    }

    private ApiResponse answer(Case one) {
        MediaType json =
                new MediaType().schema(new Schema<>().$ref(ProblemJson.SCHEMA)).example(example(one));
        return new ApiResponse()
                .description(one.reason())
                .content(new Content().addMediaType("application/problem+json", json));
    }

    private Map<String, Object> example(Case one) {
        String address = "/problems/" + one.type();
        String sentence = english.get("problem." + one.type());
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", address);
        example.put("title", english.get("problem-title." + one.status()));
        example.put("status", one.status());
        example.put("detail", sentence);
        if (one.field() != null) {
            example.put("field", one.field());
            example.put("errors", List.of(Map.of("field", one.field(), "type", address, "detail", sentence)));
        }
        if (one.status() == 500) {
            example.put("incident", "5C1F09A2");
        }
        return example;
    }

    private static String name(String status) {
        return ProblemJson.SCHEMA + status;
    }
}
