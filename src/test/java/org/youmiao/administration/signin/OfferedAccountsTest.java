package org.youmiao.administration.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.youmiao.access.Role;
import org.youmiao.administration.DemoAccounts;
import org.youmiao.county.Demonstration;

class OfferedAccountsTest {
    private static final DemoAccounts.DemoAccount ZHOU =
            new DemoAccounts.DemoAccount("zhou", "demo-Zhou-2026", "周敏", Role.STATION_WORKER, "官渡镇");

    @Test
    void theDemonstrationOffersTheAccountsThatARoomHoldsReady() {
        assertThat(offered(true).all()).containsExactly(ZHOU);
    }

    @Test
    void anythingElseOffersNoneWhateverARoomHoldsReady() {
        assertThat(offered(false).all()).isEmpty();
    }

    private static OfferedAccounts offered(boolean demonstration) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("demoAccounts", (DemoAccounts) () -> List.of(ZHOU));
        return new OfferedAccounts(new Demonstration(demonstration), beans.getBeanProvider(DemoAccounts.class));
    }
}
