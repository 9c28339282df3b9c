package org.youmiao.edge.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.youmiao.edge.problems.ProblemJson;

/** Adds to each operation what the edge answers in front of every handler, so that no handler says it again. */
@Component
class CommonAnswers implements OpenApiCustomizer {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String PROBLEM = "Problem";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Something that was sent has the wrong form; `field` and `errors` name it."),
            Map.entry("401", "No token, or one that is no longer good."),
            Map.entry("403", "The caller may not do this. The attempt is on record."),
            Map.entry("404", "There is no such record, or none that the caller may know of."),
            Map.entry("409", "Someone else was faster, or the record's state does not allow it."),
            Map.entry("412", "The record was changed since the version in `If-Match`."),
            Map.entry("413", "The body is larger than 1 MiB."),
            Map.entry("415", "The body is not `application/json`."),
            Map.entry("422", "The `Idempotency-Key` was used before, for another request."),
            Map.entry("428", "`If-Match` is missing."),
            Map.entry("500", "An unforeseen failure; `incident` is its number in the log."),
            Map.entry("503", "Busy; nothing was saved. Try again later.")));

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(ProblemJson.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        REASONS.forEach((status, reason) -> api.getComponents().addResponses(name(status), problem(reason)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        boolean open = path.equals(TOKENS);
        boolean post = method == PathItem.HttpMethod.POST;
        if (open) {
            operation.setSecurity(List.of());
        } else if (post) {
            demandKey(operation);
        }
        add(answers, "401", "500", "503");
        if (!open) {
            add(answers, "403");
        }
        if (path.contains("{")) {
            add(answers, "404");
        }
        if (method != PathItem.HttpMethod.GET || takesAnything(operation)) {
            add(answers, "400");
        }
        if (operation.getRequestBody() != null) {
            add(answers, "413", "415");
        }
        if (post && !open) {
            add(answers, "409", "422");
        }
        if (takes(operation, IF_MATCH)) {
            add(answers, "409", "412");
        }
        if (demands(operation, IF_MATCH)) {
            add(answers, "428");
        }
    }

    /** The key is demanded of every POST, whether or not its handler looks at it. */
    private static void demandKey(Operation operation) {
        if (!takes(operation, IDEMPOTENCY_KEY)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(IDEMPOTENCY_KEY)
                    .required(true)
                    .schema(RecordSchemas.idempotencyKey()));
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(IDEMPOTENCY_KEY))
                .forEach(parameter -> parameter.setDescription(
                        "Makes that this request, sent twice, has one effect and one answer. A UUID is best."));
    }

    private static boolean takesAnything(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static boolean takes(Operation operation, String header) {
        return takesAnything(operation)
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static boolean demands(Operation operation, String header) {
        return takes(operation, header)
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getName().equals(header) && Boolean.TRUE.equals(parameter.getRequired()));
    }

    private static void add(ApiResponses answers, String... statuses) {
        for (String status : statuses) {
            answers.putIfAbsent(status, new ApiResponse().$ref(name(status)));
        }
    }

    private static ApiResponse problem(String reason) {
        MediaType json = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description(reason)
                .content(new Content().addMediaType("application/problem+json", json));
    }

    private static String name(String status) {
        return PROBLEM + status;
    }
}
