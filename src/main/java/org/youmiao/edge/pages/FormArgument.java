package org.youmiao.edge.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.youmiao.edge.Form;

/** Gives a handler what the person typed; on GET, what the address prefills. */
final class FormArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> sent.put(
                        name, Arrays.stream(values).map(FormArgument::lines).toList()));
        return Form.of(sent);
    }

    /** Browsers send the end of a line as two characters; it counts as one, as on the screen. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
