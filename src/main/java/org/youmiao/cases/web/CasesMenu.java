package org.youmiao.cases.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The room's place in the main menu. */
@Configuration(proxyBeanMethods = false)
class CasesMenu {
    @Bean
    NavEntry casesEntry() {
        return new NavEntry("cases", "/cases", 20, Set.of(Permission.CASE_READ.name()));
    }
}
