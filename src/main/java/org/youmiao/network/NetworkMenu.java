package org.youmiao.network;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The room's place in the main menu. */
@Configuration(proxyBeanMethods = false)
class NetworkMenu {
    @Bean
    NavEntry networkEntry() {
        return new NavEntry("network", "/network", 80, Set.of(Permission.DIRECTORY_READ.name()));
    }
}
