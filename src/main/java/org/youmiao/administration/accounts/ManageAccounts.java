package org.youmiao.administration.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.youmiao.access.Refused;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Deputies;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.Areas;

/**
 * What the security administrator does: make accounts, give and end grants, switch off, set a first password again. Nobody does
 * this to the own account.
 */
@Component
class ManageAccounts {
    private final JdbcClient jdbc;
    private final AccountSetup setup;
    private final Areas areas;
    private final Agencies agencies;
    private final Deputies deputies;
    private final Trail trail;
    private final Clock clock;

    ManageAccounts(
            JdbcClient jdbc,
            AccountSetup setup,
            Areas areas,
            Agencies agencies,
            Deputies deputies,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.setup = setup;
        this.areas = areas;
        this.agencies = agencies;
        this.deputies = deputies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A person to be, with a first role; the password given is for the first sign-in only.
     *
     * @param until last day of use of the account; none means until further notice
     */
    record NewPerson(
            AccountId id,
            String username,
            String name,
            String password,
            @Nullable LocalDate until,
            NewRole role) {}

    /**
     * A role to be given.
     *
     * @param agency for a liaison only
     * @param from   first day, today or later; none means today
     * @param to     last day; none means until further notice
     */
    record NewRole(
            Role role,
            AreaCode area,
            @Nullable String agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Makes an account.
     *
     * @throws Problem {@code invalid.username-taken}, {@code invalid.unknown-area}, {@code invalid.unknown-agency},
     *     {@code invalid.period}, or what {@link GrantRule} and the password rule refuse
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId make(NewPerson person) {
        checkUntil(person.until());
        try {
            setup.make(new NewAccount(
                    person.id().value(),
                    person.username(),
                    person.name(),
                    person.password(),
                    true,
                    person.until(),
                    List.of(grant(person.role()))));
        } catch (DuplicateKeyException taken) {
            throw Problem.invalid("username", "username-taken");
        }
        return person.id();
    }

    /** Gives a further role. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId give(AccountId account, NewRole role) {
        refuseOwn(account);
        NewGrant grant = grant(role);
        List<Role> roles = new ArrayList<>(jdbc.sql(
                        "SELECT role FROM account_grant WHERE account_id = ? AND (valid_to IS NULL OR valid_to >= ?) FOR UPDATE")
                .params(account.value(), Shanghai.today(clock))
                .query((rs, row) -> Role.valueOf(rs.getString(1)))
                .list());
        roles.add(role.role());
        GrantRule.check(roles);
        setup.give(account.value(), grant);
        return account;
    }

    private NewGrant grant(NewRole role) {
        areas.named("area", role.area());
        if (role.agency() != null) {
            agencies.named("agency", role.agency());
        }
        LocalDate today = Shanghai.today(clock);
        LocalDate from = role.from() == null ? today : role.from();
        if (from.isBefore(today)) {
            throw Problem.invalid("from", "past");
        }
        if (role.to() != null && role.to().isBefore(from)) {
            throw Problem.invalid("to", "period");
        }
        return new NewGrant(role.role(), role.area(), role.agency(), from, role.to());
    }

    private void checkUntil(@Nullable LocalDate until) {
        if (until != null && until.isBefore(Shanghai.today(clock))) {
            throw Problem.invalid("until", "past");
        }
    }

    /**
     * Sets or takes away the account's last day of use. After it the account is worth nothing, its open sign-ins included.
     *
     * @param until today or later; none means until further notice
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId limit(AccountId account, int version, @Nullable LocalDate until) {
        refuseOwn(account);
        checkUntil(until);
        int changed = jdbc.sql("UPDATE account SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?")
                .param(until)
                .param(account.value())
                .param(version)
                .update();
        if (changed == 0) {
            throw staleOrUnknown(account);
        }
        trail.changed(account.ref(), until == null ? "UNLIMITED" : "LIMITED");
        return account;
    }

    /**
     * Ends a grant with the day before today, so that what it opened is closed with the next request; one that was given today is
     * taken back as if it had never been in force.
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId end(AccountId account, UUID grant) {
        refuseOwn(account);
        LocalDate today = Shanghai.today(clock);
        int ended = jdbc.sql("""
                        UPDATE account_grant SET valid_to = greatest(valid_from, :today) - 1, ended_by = :by
                        WHERE id = :grant AND account_id = :account AND (valid_to IS NULL OR valid_to >= :today)""")
                .param("today", today)
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

    /** Switches an account on or off; off also ends its sign-ins at once, and what was arranged with deputies. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId activate(AccountId account, int version, boolean active) {
        refuseOwn(account);
        int changed = jdbc.sql("UPDATE account SET active = ?, version = version + 1 WHERE id = ? AND version = ?")
                .params(active, account.value(), version)
                .update();
        if (changed == 0) {
            throw staleOrUnknown(account);
        }
        if (!active) {
            endSignIns(account);
            deputies.endAll(account.value());
        }
        trail.changed(account.ref(), active ? "SWITCHED_ON" : "SWITCHED_OFF");
        return account;
    }

    /**
     * Lets someone stand in for this account; the administrator may also name one who is no peer.
     *
     * @throws Problem what {@link Deputies#arrange} declines
     */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId arrangeDeputy(AccountId absent, String username, LocalDate from, LocalDate to) {
        refuseOwn(absent);
        deputies.arrange(absent.value(), username, from, to);
        return absent;
    }

    /** Ends the time of someone who stands in for this account. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId endDeputy(AccountId absent, UUID arrangement) {
        refuseOwn(absent);
        deputies.end(absent.value(), arrangement);
        return absent;
    }

    /** Sets a first password again, unlocks, and ends the account's sign-ins. */
    @Requires(Permission.ACCOUNT_MANAGE)
    public AccountId resetPassword(AccountId account, String password) {
        refuseOwn(account);
        setup.setPassword(account.value(), "password", password, true);
        endSignIns(account);
        trail.changed(account.ref(), "PASSWORD_RESET");
        return account;
    }

    private Problem staleOrUnknown(AccountId account) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
        return known ? Problem.stale("account") : Problem.notFound("account");
    }

    private static void refuseOwn(AccountId account) {
        if (account.value().equals(Acting.required().actor().id())) {
            throw Refused.samePerson();
        }
    }

    private void endSignIns(AccountId account) {
        jdbc.sql("UPDATE sign_in SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL")
                .params(Rows.at(clock.instant()), account.value())
                .update();
    }
}
