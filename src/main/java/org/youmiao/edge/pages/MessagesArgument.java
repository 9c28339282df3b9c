package org.youmiao.edge.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.youmiao.edge.Messages;
import org.youmiao.edge.texts.RequestMessages;

/** Gives a handler the texts in the reader's language. */
final class MessagesArgument implements HandlerMethodArgumentResolver {
    private final RequestMessages messages;

    MessagesArgument(RequestMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Messages.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return messages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
