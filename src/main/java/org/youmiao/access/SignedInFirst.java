package org.youmiao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns strangers away before a handler looks at anything: only signing in and the fixed texts of the edge are open. */
@Component
class SignedInFirst implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ROOMS = "org.youmiao.";
    private static final Set<String> OPEN = Set.of("org.youmiao.edge", "org.youmiao.administration.signin");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isGuarded(method.getBeanType().getPackageName())) {
            Acting.required();
        }
        return true;
    }

    private static boolean isGuarded(String room) {
        return room.startsWith(ROOMS)
                && OPEN.stream().noneMatch(open -> room.equals(open) || room.startsWith(open + "."));
    }
}
