package org.youmiao.administration.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.AccountSetup.NewAccount;
import org.youmiao.access.AccountSetup.NewGrant;
import org.youmiao.access.Acting;
import org.youmiao.access.GrantRule;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;

/** What the security administrator does: make accounts, give and end grants, switch off, set a first password again. */
@Component
class ManageAccounts {
    private final JdbcClient jdbc;
    private final AccountSetup setup;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    ManageAccounts(JdbcClient jdbc, AccountSetup setup, Areas areas, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.setup = setup;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /** A person to be, with a first role; the password given is for the first sign-in only. */
    record NewPerson(
            UUID id,
            String username,
            String name,
            String password,
            Role role,
            AreaCode area,
            @Nullable String agency) {}

    /**
     * Makes an account.
     *
     * @throws Problem {@code invalid.username-taken}, or what {@link GrantRule} and the password rule refuse
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId make(NewPerson person) {
        areas.named("area", person.area());
        var grant = new NewGrant(person.role(), person.area(), person.agency());
        try {
            setup.make(new NewAccount(
                    person.id(), person.username(), person.name(), person.password(), true, List.of(grant)));
        } catch (DuplicateKeyException taken) {
            throw Problem.invalid("username", "username-taken");
        }
        return new AccountId(person.id());
    }

    /** Gives a further role from today on. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId give(AccountId account, Role role, AreaCode area, @Nullable String agency) {
        areas.named("area", area);
        LocalDate today = Shanghai.today(clock);
        List<Role> roles = new java.util.ArrayList<>(jdbc.sql(
                        "SELECT role FROM account_grant WHERE account_id = ? AND (valid_to IS NULL OR valid_to >= ?) FOR UPDATE")
                .params(account.value(), today)
                .query((rs, row) -> Role.valueOf(rs.getString(1)))
                .list());
        roles.add(role);
        GrantRule.check(roles);
        setup.give(account.value(), new NewGrant(role, area, agency));
        return account;
    }

    /** Ends a grant: today is its last day, and what it opened is closed with the next request. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId end(AccountId account, UUID grant) {
        int ended = jdbc.sql("""
                        UPDATE account_grant SET valid_to = greatest(valid_from, :yesterday), ended_by = :by
                        WHERE id = :grant AND account_id = :account AND (valid_to IS NULL OR valid_to > :yesterday)""")
                .param("yesterday", Shanghai.today(clock).minusDays(1))
                .param("by", Acting.required().actor().id())
                .param("grant", grant)
                .param("account", account.value())
                .update();
        if (ended == 0) {
            throw Problem.notFound("grant");
        }
        trail.changed(account.ref(), "GRANT_ENDED");
        return account;
    }

    /** Switches an account on or off; off also ends its sign-ins at once. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId activate(AccountId account, int version, boolean active) {
        int changed = jdbc.sql("UPDATE account SET active = ?, version = version + 1 WHERE id = ? AND version = ?")
                .params(active, account.value(), version)
                .update();
        if (changed == 0) {
            throw Problem.stale("account");
        }
        if (!active) {
            endSignIns(account);
        }
        trail.changed(account.ref(), active ? "SWITCHED_ON" : "SWITCHED_OFF");
        return account;
    }

    /** Sets a first password again, unlocks, and ends the account's sign-ins. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId resetPassword(AccountId account, String password) {
        setup.setPassword(account.value(), password, true);
        endSignIns(account);
        trail.changed(account.ref(), "PASSWORD_RESET");
        return account;
    }

    private void endSignIns(AccountId account) {
        jdbc.sql("UPDATE sign_in SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL")
                .params(Rows.at(clock.instant()), account.value())
                .update();
    }
}
