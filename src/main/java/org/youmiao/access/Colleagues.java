package org.youmiao.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Remembered;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;

/**
 * Who else works in the county: names for lines of text, and who could be asked to do something. Runs in the caller's act; every
 * signed-in person may know who the colleagues are.
 */
@Component
public class Colleagues {
    /** Names that were asked for in the last minute: nearly every page tells some. */
    private final Remembered<Map<UUID, String>> known = new Remembered<>(ConcurrentHashMap::new);

    private final JdbcClient jdbc;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Someone with a role.
     *
     * @param id    the account
     * @param name  what people call the person
     * @param roles today's roles, as far as they were asked for
     */
    public record Colleague(UUID id, String name, Set<Role> roles) {}

    /** Names by account, those who have left included; unknown accounts are missing. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        Map<UUID, String> told = known.get();
        UUID[] unknown =
                accounts.stream().filter(account -> !told.containsKey(account)).toArray(UUID[]::new);
        if (unknown.length > 0) {
            jdbc.sql("SELECT id, display_name FROM account WHERE id = ANY(?)")
                    .param(unknown)
                    .query(rs -> {
                        told.put(Rows.uuid(rs, "id"), rs.getString("display_name"));
                    });
        }
        return accounts.stream()
                .distinct()
                .filter(told::containsKey)
                .collect(Collectors.toMap(Function.identity(), told::get));
    }

    /**
     * Those who today have a role with this permission, by area or through a team, where the role was given for this area or one
     * that it lies in; by name.
     */
    public List<Colleague> ableTo(Permission permission, AreaCode area) {
        Map<UUID, Colleague> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT a.id, a.display_name, g.role FROM account_grant g JOIN account a ON a.id = g.account_id
                        WHERE g.role = ANY(:roles) AND g.area = ANY(:areas) AND a.active
                          AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
                          AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day)
                        ORDER BY a.display_name, a.id""")
                .param("roles", roles(permission, Way.AREA, Way.TEAM))
                .param("areas", withParents(area))
                .param("day", Shanghai.today(clock))
                .query(Colleagues::colleague)
                .list()
                .forEach(one -> found.merge(one.id(), one, Colleagues::both));
        return List.copyOf(found.values());
    }

    /** Whether the account could do this for a record of this area today: by a grant of area, or once it is on the team. */
    public boolean isAbleTo(Permission permission, AreaCode area, UUID account) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account_id
                            WHERE a.id = :account AND a.active
                              AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
                              AND (g.role = ANY(:byTeam) OR (g.role = ANY(:byArea) AND g.area = ANY(:areas)))
                              AND g.valid_from <= :day AND (g.valid_to IS NULL OR g.valid_to >= :day))""")
                .param("account", account)
                .param("byTeam", roles(permission, Way.TEAM))
                .param("byArea", roles(permission, Way.AREA))
                .param("areas", withParents(area))
                .param("day", Shanghai.today(clock))
                .query(Boolean.class)
                .single();
    }

    private static Colleague colleague(ResultSet rs, int row) throws SQLException {
        return new Colleague(
                Rows.uuid(rs, "id"), rs.getString("display_name"), EnumSet.of(Role.valueOf(rs.getString("role"))));
    }

    private static Colleague both(Colleague one, Colleague other) {
        one.roles().addAll(other.roles());
        return one;
    }

    private static String[] roles(Permission permission, Way... ways) {
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(ways)
                        .anyMatch(way -> role.ways(permission).contains(way)))
                .map(Role::name)
                .toArray(String[]::new);
    }

    private static String[] withParents(AreaCode area) {
        return List.of(area, area.township(), area.county().area()).stream()
                .map(AreaCode::value)
                .distinct()
                .toArray(String[]::new);
    }
}
