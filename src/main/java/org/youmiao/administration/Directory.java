package org.youmiao.administration;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Grant;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;
import org.youmiao.network.Areas;

/**
 * What every signed-in person may know, for where no act is running: the header of a page, and the choices of a form that comes
 * back filled in. Never called inside an act.
 */
@Component
public class Directory {
    private final Agencies agencies;
    private final Colleagues colleagues;
    private final Areas areas;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Directory(
            Agencies agencies,
            Colleagues colleagues,
            Areas areas,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.agencies = agencies;
        this.colleagues = colleagues;
        this.areas = areas;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A colleague to choose.
     *
     * @param username name at sign-in
     * @param name     what people call the person
     * @param role     one of today's roles
     * @param area     where that role was given
     */
    public record Peer(String username, String name, Role role, AreaCode area) {}

    /** Today's member agencies. */
    public List<Agency> agencies() {
        return looking(agencies::today);
    }

    /** What people call the agency with this code. */
    public String agency(String code) {
        return looking(() -> agencies.label(code));
    }

    /** Names by account. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return looking(() -> colleagues.names(accounts));
    }

    /**
     * Who could stand in for the actor: colleagues of the same townships, and of the same role and agency where that is given for
     * the county; no administrators. By name.
     */
    public List<Peer> peers(Acting acting) {
        List<Grant> own = acting.grants().stream()
                .filter(grant -> grant.holder().equals(acting.actor().id()))
                .toList();
        Map<String, Peer> peers = new LinkedHashMap<>();
        looking(() -> jdbc.sql("""
                        SELECT a.username, a.display_name, g.role, g.area FROM account_grant g JOIN account a ON a.id = g.account_id
                        WHERE a.active AND a.id <> :me AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
                          AND (g.area = ANY(:near) OR (g.area = ANY(:counties) AND g.role = ANY(:roles)))
                          AND (g.agency IS NULL OR g.agency = ANY(:agencies)) AND g.role <> ALL(:administrators)
                        ORDER BY a.display_name, a.username""")
                        .param("me", acting.actor().id())
                        .param("day", Shanghai.today(clock))
                        .param("near", near(own))
                        .param(
                                "counties",
                                texts(own.stream()
                                        .map(grant ->
                                                grant.area().county().area().value())))
                        .param(
                                "administrators",
                                texts(Arrays.stream(Role.values())
                                        .filter(Role::administers)
                                        .map(Role::name)))
                        .param(
                                "roles",
                                texts(own.stream().map(grant -> grant.role().name())))
                        .param("agencies", texts(own.stream().map(Grant::agency).filter(Objects::nonNull)))
                        .query((rs, row) -> new Peer(
                                rs.getString("username"),
                                rs.getString("display_name"),
                                Role.valueOf(rs.getString("role")),
                                new AreaCode(rs.getString("area"))))
                        .list())
                .forEach(peer -> peers.putIfAbsent(peer.username(), peer));
        return List.copyOf(peers.values());
    }

    /** The townships in which the grants lie, with their villages; a grant for the county makes no one a neighbour. */
    private String[] near(List<Grant> own) {
        List<AreaCode> townships = own.stream()
                .map(grant -> grant.area().township())
                .filter(area -> area.level() == AreaCode.Level.TOWNSHIP)
                .toList();
        return texts(areas.within(townships).stream().map(AreaCode::value));
    }

    private static String[] texts(Stream<String> texts) {
        return texts.distinct().toArray(String[]::new);
    }

    private <T> T looking(Supplier<T> question) {
        return Acting.system(
                SystemActor.DIRECTORY, () -> Objects.requireNonNull(transactions.execute(status -> question.get())));
    }
}
