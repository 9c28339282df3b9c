package org.youmiao.administration.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.access.SignIns;
import org.youmiao.administration.AccountId;
import org.youmiao.administration.Deputies;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.Areas;

/** What everybody does with the own account: see it, change the password, name a deputy for leave, sign out. */
@Component
public class OwnAccount {
    private final JdbcClient jdbc;
    private final AccountSetup setup;
    private final SignIns signIns;
    private final Deputies deputies;
    private final Areas areas;
    private final Agencies agencies;
    private final Trail trail;
    private final Clock clock;

    OwnAccount(
            JdbcClient jdbc,
            AccountSetup setup,
            SignIns signIns,
            Deputies deputies,
            Areas areas,
            Agencies agencies,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.setup = setup;
        this.signIns = signIns;
        this.deputies = deputies;
        this.areas = areas;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
    }

    @Requires(Permission.OWN_ACCOUNT)
    public Overview overview() {
        Acting acting = Acting.required();
        UUID own = acting.actor().id();
        String username = jdbc.sql("SELECT username FROM account WHERE id = ?")
                .param(own)
                .query(String.class)
                .single();
        trail.saw(new AccountId(own).ref());
        return new Overview(
                new AccountId(own), username, acting.actor().name(), held(acting), deputies.standingInFor(own));
    }

    /** Today's grants with their days: the own ones first, then those of absent colleagues. */
    private List<Overview.Held> held(Acting acting) {
        return jdbc
                .sql("""
                        SELECT g.account_id, g.role, g.area, g.agency, g.valid_from, g.valid_to, h.display_name,
                               (SELECT max(d.valid_to) FROM deputy d WHERE d.absent_id = g.account_id AND d.deputy_id = :own
                                AND d.ended_at IS NULL AND d.valid_from <= :today) AS until
                        FROM account_grant g JOIN account h ON h.id = g.account_id
                        WHERE g.account_id = ANY(:holders) AND g.valid_from <= :today
                          AND (g.valid_to IS NULL OR g.valid_to >= :today)
                        ORDER BY g.account_id <> :own, h.display_name, g.role, g.area""")
                .param("own", acting.actor().id())
                .param("holders", acting.standsFor().toArray(UUID[]::new))
                .param("today", Shanghai.today(clock))
                .query((rs, row) -> {
                    boolean own =
                            Rows.uuid(rs, "account_id").equals(acting.actor().id());
                    AreaCode area = new AreaCode(rs.getString("area"));
                    String agency = rs.getString("agency");
                    return new Overview.Held(
                            Role.valueOf(rs.getString("role")),
                            area,
                            agency,
                            agency == null ? areas.label(area) : agencies.label(agency),
                            rs.getObject("valid_from", LocalDate.class),
                            Rows.dateOrNull(rs, "valid_to"),
                            own ? null : rs.getString("display_name"),
                            own ? null : Rows.dateOrNull(rs, "until"));
                })
                .list()
                .stream()
                .filter(held -> held.absent() == null || !held.role().administers())
                .toList();
    }

    /**
     * Changes the password; every other sign-in of the account ends.
     *
     * @throws Problem {@code invalid.password-wrong}, {@code invalid.password-same} or {@code invalid.password-weak}
     */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId changePassword(String present, String next) {
        Acting acting = Acting.required();
        UUID account = acting.actor().id();
        if (!signIns.isPasswordOf(account, present)) {
            throw Problem.invalid("present", "password-wrong");
        }
        if (next.equals(present)) {
            throw Problem.invalid("next", "password-same");
        }
        setup.setPassword(account, "next", next, false);
        signIns.endOthers(account, acting.sign());
        trail.changed(new AccountId(account).ref(), "PASSWORD_CHANGED");
        return new AccountId(account);
    }

    /**
     * Names who stands in during leave, from a day to a day.
     *
     * @throws org.youmiao.kernel.Problem what {@link Deputies#arrangeAmongPeers} declines
     */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId arrangeDeputy(String username, LocalDate from, LocalDate to) {
        UUID own = Acting.required().actor().id();
        deputies.arrangeAmongPeers(own, username, from, to);
        return new AccountId(own);
    }

    /** Ends a deputy's time before its last day. */
    @Requires(Permission.OWN_ACCOUNT)
    public AccountId endDeputy(UUID arrangement) {
        UUID own = Acting.required().actor().id();
        deputies.end(own, arrangement);
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
