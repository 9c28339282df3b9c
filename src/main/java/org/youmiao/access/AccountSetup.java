package org.youmiao.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.county.Counties;
import org.youmiao.county.Making;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/**
 * Makes accounts with their first grants. For the setting-up of a county and for the security administrator's use cases; runs in
 * the caller's transaction and needs the caller's power.
 */
@Component
public class AccountSetup {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final Clock clock;

    AccountSetup(JdbcClient jdbc, PasswordEncoder passwords, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A person to be.
     *
     * @param id          made by the caller
     * @param username    name at sign-in: lower-case letters, digits, dot, hyphen, underscore; 3 to 40
     * @param displayName what colleagues call the person
     * @param password    the first password
     * @param mustChange  whether the first sign-in asks for another
     * @param until       last day of use; none means until further notice
     * @param roles       the first grants
     */
    public record NewAccount(
            UUID id,
            String username,
            String displayName,
            String password,
            boolean mustChange,
            @Nullable LocalDate until,
            List<NewGrant> roles) {}

    /**
     * A role to be given.
     *
     * @param from first day
     * @param to   last day; none means until further notice
     */
    public record NewGrant(
            Role role,
            AreaCode area,
            @Nullable String agency,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Makes the account, its password and its first grants.
     *
     * @throws org.youmiao.kernel.Problem {@code invalid.username}, {@code invalid.password-weak}, or what {@link GrantRule} refuses
     */
    public void make(NewAccount account) {
        make(account, passwords.encode(account.password()));
    }

    /**
     * Makes invented people, who may share a password that everyone knows: one that several have is hashed once, since each hash
     * takes a noticeable time by design.
     */
    public void make(Making making, Collection<NewAccount> invented) {
        Map<String, String> hashes = new HashMap<>();
        making.call(() -> {
            invented.forEach(account -> make(account, hashes.computeIfAbsent(account.password(), passwords::encode)));
            return true;
        });
    }

    private void make(NewAccount account, String hash) {
        if (!account.username().matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw Problem.invalid("username", "username");
        }
        PasswordRule.check("password", account.username(), account.password());
        GrantRule.check(account.roles().stream().map(NewGrant::role).toList());
        jdbc.sql("INSERT INTO shared.login (username, county) VALUES (?, ?)")
                .params(account.username(), Counties.current().value())
                .update();
        jdbc.sql(
                        "INSERT INTO account (id, username, display_name, active, valid_from, valid_to, version) VALUES (?, ?, ?, true, ?, ?, 0)")
                .param(account.id())
                .param(account.username())
                .param(account.displayName())
                .param(Shanghai.today(clock))
                .param(account.until())
                .update();
        jdbc.sql("INSERT INTO credential (account_id, password_hash, must_change, set_at) VALUES (?, ?, ?, ?)")
                .params(account.id(), hash, account.mustChange(), Rows.at(clock.instant()))
                .update();
        account.roles().forEach(grant -> give(account.id(), grant));
        trail.changed(new SubjectRef("account", account.id()), "MADE");
    }

    /**
     * Sets another password and unlocks.
     *
     * @param field what the sender calls the new password
     * @throws org.youmiao.kernel.Problem {@code invalid.password-weak} naming the field
     */
    public void setPassword(UUID account, String field, String password, boolean mustChange) {
        String username = jdbc.sql("SELECT username FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("account"));
        PasswordRule.check(field, username, password);
        jdbc.sql("""
                        UPDATE credential SET password_hash = ?, must_change = ?, set_at = ?, failures = 0, locked_until = NULL
                        WHERE account_id = ?""")
                .params(passwords.encode(password), mustChange, Rows.at(clock.instant()), account)
                .update();
    }

    /** Gives a role. */
    public void give(UUID account, NewGrant grant) {
        GrantRule.check(grant);
        jdbc.sql("""
                        INSERT INTO account_grant (id, account_id, role, area, agency, valid_from, valid_to, given_by, given_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(account)
                .param(grant.role().name())
                .param(grant.area().value())
                .param(grant.agency())
                .param(grant.from())
                .param(grant.to())
                .param(Acting.required().actor().id())
                .param(Rows.at(clock.instant()))
                .update();
        trail.changed(new SubjectRef("account", account), "GRANTED:" + grant.role());
    }
}
