package org.youmiao.administration;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The room's places in the main menu, after those of the daily work. */
@Configuration(proxyBeanMethods = false)
class AdministrationMenu {
    @Bean
    NavEntry emergencyEntry() {
        return new NavEntry("emergency", "/emergency", 800, Set.of(Permission.BREAK_GLASS.name()));
    }

    @Bean
    NavEntry emergenciesEntry() {
        return new NavEntry("emergencies", "/emergencies", 810, Set.of(Permission.BREAK_GLASS_REVIEW.name()));
    }

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry("accounts", "/accounts", 820, Set.of(Permission.ACCOUNT_MANAGE.name()));
    }

    @Bean
    NavEntry auditEntry() {
        return new NavEntry("audit", "/audit", 830, Set.of(Permission.AUDIT_READ.name()));
    }
}
