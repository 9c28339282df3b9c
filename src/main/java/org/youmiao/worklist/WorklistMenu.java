package org.youmiao.worklist;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The room's place in the main menu. */
@Configuration(proxyBeanMethods = false)
class WorklistMenu {
    @Bean
    NavEntry worklistEntry() {
        return new NavEntry("worklist", "/worklist", 0, Set.of(Permission.WORKLIST_READ.name()));
    }
}
