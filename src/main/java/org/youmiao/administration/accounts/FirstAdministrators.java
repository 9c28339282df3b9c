package org.youmiao.administration.accounts;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.AccountSetup.NewAccount;
import org.youmiao.access.AccountSetup.NewGrant;
import org.youmiao.access.Acting;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;
import org.youmiao.county.Demonstration;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

/**
 * Gives a county without accounts its three administrators, with passwords for one sign-in that are said once, on the console.
 * Not in the demonstration, which has its own.
 */
@Component
class FirstAdministrators implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);

    private final Counties counties;
    private final Demonstration demonstration;
    private final AccountSetup setup;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FirstAdministrators(
            Counties counties,
            Demonstration demonstration,
            AccountSetup setup,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.counties = counties;
        this.demonstration = demonstration;
        this.setup = setup;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demonstration.on()) {
            counties.each(county ->
                    Acting.system(SystemActor.SETUP, () -> transactions.execute(status -> makeIfNone(county))));
        }
    }

    private boolean makeIfNone(CountyCode county) {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM account)")
                .query(Boolean.class)
                .single()) {
            return false;
        }
        for (Role role : List.of(Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.AUDITOR)) {
            String username = county + "-"
                    + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            String password = OneTimePassword.make();
            NewGrant grant = new NewGrant(role, county.area(), null, Shanghai.today(clock), null);
            setup.make(new NewAccount(Ids.next(), username, username, password, true, null, List.of(grant)));
            LOG.warn("First sign-in of {}: password {} (it is not shown again; 首次登录须修改)", username, password);
        }
        return true;
    }
}
