package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Where the new record is found, and which version was read: for handlers that answer with headers of their own. */
@Component
class AnswerHeaders implements GlobalOperationCustomizer {
    private static final String VERSION = "The version of the record, to be sent back as `If-Match`.";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ResolvableType answer = ResolvableType.forMethodReturnType(handler.getMethod());
        if (answer.resolve() != ResponseEntity.class || answer.getGeneric(0).resolve() == byte[].class) {
            return operation;
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.equals("200")) {
                response.addHeaderObject("ETag", text(VERSION));
            }
            if (status.equals("201")) {
                response.addHeaderObject("Location", text("Where the new record is found."));
                if (tellsItsVersion(answer.getGeneric(0).toClass())) {
                    response.addHeaderObject("ETag", text(VERSION));
                }
            }
        });
        return operation;
    }

    private static boolean tellsItsVersion(Class<?> answer) {
        return answer.isRecord()
                && Arrays.stream(answer.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }

    private static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
