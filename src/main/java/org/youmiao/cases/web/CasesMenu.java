package org.youmiao.cases.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;
import org.youmiao.people.ChildTab;

/** The room's place in the main menu, and its tab on a child's page. */
@Configuration(proxyBeanMethods = false)
class CasesMenu {
    @Bean
    NavEntry casesEntry() {
        return new NavEntry("cases", "/cases", 20, Set.of(Permission.CASE_READ.name()));
    }

    @Bean
    ChildTab casesOfChildTab() {
        return new ChildTab(ChildCasesScreen.TAB, 10, Permission.CASE_READ);
    }
}
