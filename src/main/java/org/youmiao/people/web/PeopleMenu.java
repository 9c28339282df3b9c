package org.youmiao.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** Children in the main menu. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    NavEntry childrenMenu() {
        return new NavEntry("children", "/children", 30, Set.of(Permission.CHILD_READ.name()));
    }
}
