package org.youmiao.edge.texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    @Bean
    Bundles bundles(@Value("${youmiao.texts.strict:false}") boolean strict) {
        return Bundles.load(strict);
    }

    /** Texts for what becomes a record or a printed paper: in Chinese, whoever writes it. */
    @Bean
    Messages recordTexts(Bundles bundles) {
        return Messages.toKeep(bundles, Language.ZH);
    }
}
