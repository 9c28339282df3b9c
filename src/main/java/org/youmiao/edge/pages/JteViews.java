package org.youmiao.edge.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.youmiao.edge.Page;

/**
 * Draws templates. A view's name is its template's path without the suffix; each template is given the model, and
 * with it {@code page} and {@code t}. Asked before all other resolvers, it leaves alone what is no template.
 */
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int USUAL_SIZE = 32 * 1024;

    private final TemplateEngine engine;
    private final PageFrame frame;

    JteViews(TemplateEngine engine, PageFrame frame) {
        this.engine = engine;
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        /** The page is drawn whole before its first byte is sent: a fault on the way gives a clean problem page, never half a page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            Page page = frame.around(request, NoticeCookie.take(request, response));
            parameters.put("page", page);
            parameters.put("t", page.t());
            StringOutput drawn = new StringOutput(USUAL_SIZE);
            engine.render(template, parameters, drawn);
            byte[] bytes = drawn.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType(HTML);
            response.setHeader("Content-Language", page.t().language().tag());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
