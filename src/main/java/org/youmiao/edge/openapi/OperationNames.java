package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Names each operation after its handler, {@code worklistList}, so that generated clients have stable names and no numbers. */
@Component
class OperationNames implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String room = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        operation.setOperationId(StringUtils.uncapitalize(room)
                + StringUtils.capitalize(handler.getMethod().getName()));
        operation.setTags(List.of(room));
        return operation;
    }
}
