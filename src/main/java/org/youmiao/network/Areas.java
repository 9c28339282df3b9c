package org.youmiao.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Villages;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Problem;

/**
 * The areas of the bound county. There are a few hundred and they change once in years, so they are kept in memory, each county
 * apart, and read again after an import.
 */
@Component
public class Areas implements Villages {
    private final Map<CountyCode, Kept> byCounty = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.clock = Clock.systemUTC();
    }

    /** The area with this code, if the county has it. */
    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(ofCounty().get(code));
    }

    /**
     * The area that a form or a caller named.
     *
     * @throws Problem {@code invalid.unknown-area} naming the field
     */
    public Area named(String field, AreaCode code) {
        return find(code).orElseThrow(() -> Problem.invalid(field, "unknown-area"));
    }

    /** All areas of the county, by code: the county first, each township before its villages. */
    public List<Area> all() {
        return List.copyOf(ofCounty().values());
    }

    /** What people call the area in a line of text: the village's short name, or the township's, or the county's. */
    public String label(AreaCode code) {
        return find(code).map(Area::shortName).orElse(code.value());
    }

    @Override
    public SortedSet<AreaCode> within(Collection<AreaCode> areas) {
        SortedSet<AreaCode> found = new TreeSet<>(areas);
        // What lies in an area follows it in the order of the codes.
        for (AreaCode area : areas) {
            for (AreaCode code : ofCounty().tailMap(area, false).keySet()) {
                if (!area.contains(code)) {
                    break;
                }
                found.add(code);
            }
        }
        return found;
    }

    /** Forgets what was read, after areas of this county were imported. */
    void readAgain(CountyCode county) {
        byCounty.remove(county);
    }

    private TreeMap<AreaCode, Area> ofCounty() {
        return byCounty.compute(
                        Counties.current(),
                        (county, kept) -> kept == null || kept.isOld(clock.instant()) ? read(county) : kept)
                .areas();
    }

    /** The table is public and named with its schema, so this may run before a transaction has its scope. */
    private Kept read(CountyCode county) {
        TreeMap<AreaCode, Area> areas = new TreeMap<>();
        jdbc.sql(
                        "SELECT code, unit_type, name, short_name, parent FROM shared.area WHERE county = ? AND valid_to IS NULL")
                .param(county.value())
                .query((rs, row) -> new Area(
                        new AreaCode(rs.getString("code")),
                        rs.getString("unit_type"),
                        rs.getString("name"),
                        rs.getString("short_name"),
                        rs.getString("parent") == null ? null : new AreaCode(rs.getString("parent"))))
                .list()
                .forEach(area -> areas.put(area.code(), area));
        return new Kept(areas, clock.instant());
    }

    /** Another instance may import areas too: after a minute they are read again. */
    private record Kept(TreeMap<AreaCode, Area> areas, Instant at) {
        boolean isOld(Instant now) {
            return Duration.between(at, now).abs().compareTo(Duration.ofMinutes(1)) > 0;
        }
    }
}
