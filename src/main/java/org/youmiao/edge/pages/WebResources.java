package org.youmiao.edge.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Static files. Our own carry their content's hash in their name, those of libraries their version: both may be kept for a year. */
@Configuration(proxyBeanMethods = false)
class WebResources implements WebMvcConfigurer {
    private static final String GOVUK = "/webjars/govuk-frontend/5.14.0/dist/govuk/";
    static final String GOVUK_STYLE = GOVUK + "govuk-frontend.min.css";
    static final String GOVUK_SCRIPT = GOVUK + "govuk-frontend.min.js";

    private static final CacheControl ONE_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(ONE_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(ONE_YEAR);
    }
}
