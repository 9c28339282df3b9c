package org.youmiao.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Grant;
import org.youmiao.access.Role;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;

/** Who could stand in for whom. Runs in the caller's act. */
@Component
class Peers {
    private final Areas areas;
    private final JdbcClient jdbc;
    private final Clock clock;

    Peers(Areas areas, JdbcClient jdbc, Clock clock) {
        this.areas = areas;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Colleagues of the same townships as this account's, and of the same role and agency where that is given for the county; no
     * administrators. By name.
     */
    List<Directory.Peer> of(UUID account) {
        List<Grant> own = own(account);
        Map<String, Directory.Peer> peers = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT a.username, a.display_name, g.role, g.area FROM account_grant g JOIN account a ON a.id = g.account_id
                        WHERE a.active AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
                          AND a.id <> :me AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
                          AND (g.area = ANY(:near) OR (g.area = ANY(:counties) AND g.role = ANY(:roles)))
                          AND (g.agency IS NULL OR g.agency = ANY(:agencies)) AND g.role <> ALL(:administrators)
                        ORDER BY a.display_name, a.username""")
                .param("me", account)
                .param("day", Shanghai.today(clock))
                .param("near", near(own))
                .param(
                        "counties",
                        texts(own.stream()
                                .map(grant -> grant.area().county().area().value())))
                .param(
                        "administrators",
                        texts(Arrays.stream(Role.values())
                                .filter(Role::administers)
                                .map(Role::name)))
                .param("roles", texts(own.stream().map(grant -> grant.role().name())))
                .param("agencies", texts(own.stream().map(Grant::agency).filter(Objects::nonNull)))
                .query(Peers::peer)
                .list()
                .forEach(peer -> peers.putIfAbsent(peer.username(), peer));
        return List.copyOf(peers.values());
    }

    private static Directory.Peer peer(ResultSet rs, int row) throws SQLException {
        return new Directory.Peer(
                rs.getString("username"),
                rs.getString("display_name"),
                Role.valueOf(rs.getString("role")),
                new AreaCode(rs.getString("area")));
    }

    private List<Grant> own(UUID account) {
        return jdbc.sql("""
                        SELECT account_id, role, area, agency FROM account_grant
                        WHERE account_id = :account AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)""")
                .param("account", account)
                .param("day", Shanghai.today(clock))
                .query((rs, row) -> new Grant(
                        Rows.uuid(rs, "account_id"),
                        Role.valueOf(rs.getString("role")),
                        new AreaCode(rs.getString("area")),
                        rs.getString("agency")))
                .list();
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
}
