package org.youmiao.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/** Takes in the public list of areas of the bound county. Running it again changes names and adds what is new. */
@Component
public class AreaImport {
    /** The list of 2023, published on this day; the codes were in force before. */
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final JdbcClient jdbc;
    private final Areas areas;

    AreaImport(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /**
     * Reads {@code code12,level,unit_type,official_name,short_name,parent_code12} with a header line, in UTF-8.
     *
     * @return how many areas the list holds for the bound county; other counties' lines are passed over
     */
    @Transactional
    public int read(InputStream csv) {
        CountyCode county = Counties.current();
        List<String[]> lines = lines(csv).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].startsWith(county.value()))
                .toList();
        lines.forEach(cells -> save(county, cells));
        areas.readAgain(county);
        return lines.size();
    }

    private void save(CountyCode county, String[] cells) {
        jdbc.sql("""
                        INSERT INTO shared.area (code, county, level, unit_type, name, short_name, parent, valid_from)
                        VALUES (?, ?, upper(?), ?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, short_name = excluded.short_name""")
                .param(cells[0])
                .param(county.value())
                .param(cells[1])
                .param(cells[2])
                .param(cells[3])
                .param(cells[4])
                .param(cells[5])
                .param(SINCE)
                .update();
    }

    private static List<String> lines(InputStream csv) {
        try (var reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
