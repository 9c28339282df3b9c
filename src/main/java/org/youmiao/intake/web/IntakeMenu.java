package org.youmiao.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The room's places in the main menu. */
@Configuration(proxyBeanMethods = false)
class IntakeMenu {
    @Bean
    NavEntry screeningEntry() {
        return new NavEntry("reports", "/reports", 10, Set.of(Permission.REPORT_SCREEN.name()));
    }

    @Bean
    NavEntry myReportsEntry() {
        return new NavEntry("my-reports", "/my-reports", 50, Set.of(Permission.REPORT_MAKE.name()));
    }
}
