package org.youmiao.edge.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.kernel.Problem;

/**
 * Every POST of the API says under which key it is sent, whether or not its handler asks for the key. A sign-in is the exception:
 * it comes before there is an account whose keys could be told apart.
 */
@Configuration(proxyBeanMethods = false)
class KeyRule implements WebMvcConfigurer {
    private static final String HEADER = "Idempotency-Key";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeyDemanded()).addPathPatterns("/api/**").excludePathPatterns("/api/v1/tokens");
    }

    private static final class KeyDemanded implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getMethod().equals("POST")) {
                keyOf(request);
            }
            return true;
        }

        private static IdempotencyKey keyOf(HttpServletRequest request) {
            String key = request.getHeader(HEADER);
            if (key == null) {
                throw Problem.invalid(HEADER, "required");
            }
            return new IdempotencyKey(key);
        }
    }
}
