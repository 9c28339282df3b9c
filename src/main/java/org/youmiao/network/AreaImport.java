package org.youmiao.network;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Problem;

/**
 * Takes in the public list of areas of the bound county. Reading it again changes names and adds what is new; an area that the list
 * does not name stays, since records lie in it. Runs in the caller's transaction.
 */
@Component
class AreaImport {
    private static final int MOST_LINES = 5000;

    private final JdbcClient jdbc;
    private final Areas areas;

    AreaImport(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /** What the list would change. */
    AreaReport compare(String csv) {
        return report(false, lines(csv));
    }

    /**
     * Brings the county's areas to what the list says.
     *
     * @param since first day of what is new
     * @throws Problem {@code invalid.list-line} with the number of the first wrong line, in field {@code list}; nothing is changed
     */
    AreaReport take(String csv, LocalDate since) {
        List<AreaList.Line> lines = lines(csv);
        for (AreaList.Line line : lines) {
            if (line.row().outcome() == AreaReport.AreaOutcome.WRONG) {
                throw Problem.invalid("list", "list-line", line.row().line());
            }
        }
        CountyCode county = Counties.current();
        lines.stream().map(AreaList.Line::area).forEach(area -> {
            if (area != null) {
                save(county, area, since);
            }
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                areas.readAgain(county);
            }
        });
        return report(true, lines);
    }

    private static AreaReport report(boolean applied, List<AreaList.Line> lines) {
        return new AreaReport(applied, lines.stream().map(AreaList.Line::row).toList());
    }

    private List<AreaList.Line> lines(String csv) {
        if (csv.lines().count() > MOST_LINES) {
            throw Problem.invalid("list", "too-many-lines", MOST_LINES);
        }
        TreeMap<AreaCode, Area> present = new TreeMap<>();
        areas.all().forEach(area -> present.put(area.code(), area));
        return AreaList.read(csv, Counties.current(), present);
    }

    private void save(CountyCode county, Area area, LocalDate since) {
        jdbc.sql("""
                        INSERT INTO shared.area (code, county, level, unit_type, name, short_name, parent, valid_from)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE
                            SET unit_type = excluded.unit_type, name = excluded.name, short_name = excluded.short_name""")
                .param(area.code().value())
                .param(county.value())
                .param(area.code().level().name())
                .param(area.unitType())
                .param(area.name())
                .param(area.shortName())
                .param(area.parent() == null ? null : area.parent().value())
                .param(since)
                .update();
    }
}
