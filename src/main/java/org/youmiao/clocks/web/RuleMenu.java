package org.youmiao.clocks.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The place of rules and calendar in the main menu. */
@Configuration(proxyBeanMethods = false)
class RuleMenu {
    @Bean
    NavEntry rulesEntry() {
        return new NavEntry("clock-rules", "/clock-rules", 85, Set.of(Permission.DIRECTORY_READ.name()));
    }

    @Bean
    NavEntry calendarEntry() {
        return new NavEntry("calendar", "/calendar", 86, Set.of(Permission.SETTINGS_MANAGE.name()));
    }
}
