package org.youmiao.cases.referral;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.access.Permission;
import org.youmiao.edge.NavEntry;

/** The place of referrals in the main menu. */
@Configuration(proxyBeanMethods = false)
class ReferralsMenu {
    @Bean
    NavEntry referralsEntry() {
        return new NavEntry("referrals", "/referrals", 40, Set.of(Permission.REFERRAL_READ.name()));
    }
}
