package org.youmiao;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.kernel.Now;

/** The one clock. */
@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    Clock clock() {
        return new Now();
    }
}
