package org.youmiao.administration.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.SignIns;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** What everybody does with the own account: see it, change the password, name a deputy for leave, sign out. */
@Component
class OwnAccount {
    private final JdbcClient jdbc;
    private final AccountSetup setup;
    private final SignIns signIns;
    private final Trail trail;
    private final Clock clock;

    OwnAccount(JdbcClient jdbc, AccountSetup setup, SignIns signIns, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.setup = setup;
        this.signIns = signIns;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The own account.
     *
     * @param grants  what the person may do today
     * @param deputies who stands in, now or later
     */
    record Overview(String username, String name, List<Grant> grants, List<Deputy> deputies) {}

    /** Someone who stands in from a day to a day. */
    record Deputy(UUID id, String name, LocalDate from, LocalDate to) {}

    @Requires(Permission.OWN_ACCOUNT)
    public Overview overview() {
        Acting acting = Acting.required();
        String username = jdbc.sql("SELECT username FROM account WHERE id = ?")
                .param(acting.actor().id())
                .query(String.class)
                .single();
        trail.saw(new AccountId(acting.actor().id()).ref());
        return new Overview(
                username,
                acting.actor().name(),
                acting.grants(),
                deputies(acting.actor().id()));
    }

    private List<Deputy> deputies(UUID account) {
        return jdbc.sql("""
                        SELECT d.id, a.display_name, d.valid_from, d.valid_to FROM deputy d JOIN account a ON a.id = d.deputy_id
                        WHERE d.absent_id = ? AND d.ended_at IS NULL AND d.valid_to >= ? ORDER BY d.valid_from""")
                .params(account, Shanghai.today(clock))
                .query((rs, row) -> new Deputy(
                        Rows.uuid(rs, "id"),
                        rs.getString("display_name"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * Changes the password; every other sign-in of the account ends.
     *
     * @throws Problem {@code invalid.password-wrong} or {@code invalid.password-weak}
     */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId changePassword(String present, String next) {
        Acting acting = Acting.required();
        UUID account = acting.actor().id();
        if (!signIns.isPasswordOf(account, present)) {
            throw Problem.invalid("present", "password-wrong");
        }
        setup.setPassword(account, next, false);
        signIns.endOthers(account, acting.sign());
        trail.changed(new AccountId(account).ref(), "PASSWORD_CHANGED");
        return new AccountId(account);
    }

    /**
     * Names who stands in during leave, from a day to a day.
     *
     * @throws Problem {@code invalid.unknown-account}, {@code invalid.own-deputy}, {@code invalid.period} or, for an
     *     administrator, {@code invalid.separated-powers}
     */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId arrangeDeputy(String username, LocalDate from, LocalDate to) {
        Acting acting = Acting.required();
        if (acting.grants().stream().anyMatch(grant -> grant.role().administers())) {
            throw Problem.invalid("deputy", "separated-powers");
        }
        if (to.isBefore(from) || to.isBefore(Shanghai.today(clock))) {
            throw Problem.invalid("to", "period");
        }
        UUID deputy = jdbc.sql("SELECT id FROM account WHERE username = ? AND active")
                .param(username)
                .query((rs, row) -> Rows.uuid(rs, "id"))
                .optional()
                .orElseThrow(() -> Problem.invalid("deputy", "unknown-account"));
        if (deputy.equals(acting.actor().id())) {
            throw Problem.invalid("deputy", "own-deputy");
        }
        jdbc.sql(
                        "INSERT INTO deputy (id, absent_id, deputy_id, valid_from, valid_to, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        acting.actor().id(),
                        deputy,
                        from,
                        to,
                        acting.actor().id(),
                        Rows.at(clock.instant()))
                .update();
        trail.changed(new AccountId(deputy).ref(), "DEPUTY_NAMED");
        return new AccountId(deputy);
    }

    /** Ends a deputy's time before its last day. */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId endDeputy(UUID arrangement) {
        UUID own = Acting.required().actor().id();
        int ended = jdbc.sql("UPDATE deputy SET ended_at = ? WHERE id = ? AND absent_id = ? AND ended_at IS NULL")
                .params(Rows.at(clock.instant()), arrangement, own)
                .update();
        if (ended == 0) {
            throw Problem.notFound("deputy");
        }
        trail.changed(new AccountId(own).ref(), "DEPUTY_ENDED");
        return new AccountId(own);
    }

    @Requires(Permission.OWN_ACCOUNT)
    public AccountId signOut() {
        Acting acting = Acting.required();
        signIns.end(acting.sign());
        trail.signIn(acting.actor().id(), "SIGNED_OUT");
        return new AccountId(acting.actor().id());
    }
}
