package org.youmiao.edge.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.view.RedirectView;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.ScreenAgain;
import org.youmiao.edge.SeeOther;
import org.youmiao.edge.Template;

/** Turns the reply of a page's handler into a view. */
final class ReplyHandler implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Reply.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest request) {
        switch ((Reply) Objects.requireNonNull(value)) {
            case Screen screen -> show(screen, container);
            case ScreenAgain again -> {
                container.setStatus(HttpStatusCode.valueOf(again.status()));
                show(again.screen(), container);
            }
            case SeeOther other -> {
                if (other.notice() != null) {
                    NoticeCookie.leave(other.notice(), response(request));
                }
                redirect(other, container);
            }
        }
    }

    private static void show(Screen screen, ModelAndViewContainer container) {
        Template template = AnnotatedElementUtils.findMergedAnnotation(screen.getClass(), Template.class);
        if (template == null) {
            throw new IllegalStateException(screen.getClass().getName() + " names no @Template");
        }
        container.setViewName(template.value());
        container.addAttribute("it", screen);
    }

    private static void redirect(SeeOther other, ModelAndViewContainer container) {
        RedirectView redirect = new RedirectView(other.path());
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        container.setView(redirect);
    }

    private static HttpServletResponse response(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    }
}
