package org.youmiao.edge.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.youmiao.edge.ReadingPost;

/** The key that is demanded of every POST but those that only read, whether or not the handler looks at it. */
@Component
class KeyParameter implements GlobalOperationCustomizer {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        PostMapping post = handler.getMethodAnnotation(PostMapping.class);
        if (post == null
                || handler.hasMethodAnnotation(ReadingPost.class)
                || List.of(post.value()).contains(CommonAnswers.TOKENS)) {
            return operation;
        }
        Parameter key = CommonAnswers.header(operation, IDEMPOTENCY_KEY);
        if (key == null) {
            key = new Parameter()
                    .in("header")
                    .name(IDEMPOTENCY_KEY)
                    .required(true)
                    .schema(RecordSchemas.idempotencyKey());
            operation.addParametersItem(key);
        }
        key.setDescription("Makes that this request, sent twice, has one effect and one answer. A UUID is best.");
        return operation;
    }
}
