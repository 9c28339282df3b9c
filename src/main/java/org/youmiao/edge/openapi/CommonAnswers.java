package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to each operation what the edge answers in front of every handler, so that no handler says it again. */
@Component
class CommonAnswers implements OpenApiCustomizer {
    static final String TOKENS = "/api/v1/tokens";
    private static final String IF_MATCH = "If-Match";

    private final ProblemResponses problems;

    CommonAnswers(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI api) {
        problems.addTo(api.getComponents());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        boolean open = path.equals(TOKENS);
        if (open) {
            operation.setSecurity(List.of());
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
        if (header(operation, KeyParameter.IDEMPOTENCY_KEY) != null) {
            add(answers, "409", "422");
        }
        Parameter version = header(operation, IF_MATCH);
        if (version != null) {
            if (version.getDescription() == null || version.getDescription().isBlank()) {
                version.setDescription("The `ETag` of the version that was read and is to be changed.");
            }
            add(answers, "409", "412");
            if (Boolean.TRUE.equals(version.getRequired())) {
                add(answers, "428");
            }
        }
    }

    private static boolean takesAnything(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    static @Nullable Parameter header(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        return parameters.stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst()
                .orElse(null);
    }

    private static void add(ApiResponses answers, String... statuses) {
        for (String status : statuses) {
            answers.putIfAbsent(status, ProblemResponses.reference(status));
        }
    }
}
