package org.youmiao.edge.texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    @Bean
    Bundles bundles(@Value("${youmiao.texts.strict:false}") boolean strict) {
        return Bundles.load(strict);
    }
}
