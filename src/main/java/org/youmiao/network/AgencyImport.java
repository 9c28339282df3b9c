package org.youmiao.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;
import org.youmiao.kernel.Text;

/**
 * Takes in the list of member agencies of the bound county. Reading it again changes names and days and adds what is new; an
 * agency that is not in the list stays as it is, since its referrals still name it. Runs in the caller's act.
 */
@Component
public class AgencyImport {
    private static final int MOST_LINES = 500;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Trail trail;

    AgencyImport(JdbcClient jdbc, Agencies agencies, Trail trail) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.trail = trail;
    }

    /**
     * Reads {@code code,name,kind,valid_from,valid_to}, one agency a line, after a header line; {@code valid_to} may be empty.
     *
     * @return how many agencies the list holds
     * @throws Problem {@code invalid.list-line} with the number of the first wrong line, in field {@code list}
     */
    public int read(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.size() > MOST_LINES) {
            throw Problem.invalid("list", "too-many-lines", MOST_LINES);
        }
        int read = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                save(parse(lines.get(i), i + 1));
                read++;
            }
        }
        return read;
    }

    private void save(Agency agency) {
        jdbc.sql("""
                        INSERT INTO agency (id, code, name, kind, valid_from, valid_to, version)
                        VALUES (:id, :code, :name, :kind, :from, :to, 0)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = agency.version + 1""")
                .param("id", agency.id().value())
                .param("code", agency.code())
                .param("name", agency.name())
                .param("kind", agency.kind().name())
                .param("from", agency.validFrom())
                .param("to", agency.validTo())
                .update();
        Agency kept = agencies.find(agency.code()).orElseThrow();
        trail.changed(SubjectRef.of("agency", kept.id()), "IMPORTED");
    }

    private static Agency parse(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5 || !cells[0].strip().matches("[a-z0-9-]{2,40}")) {
            throw wrong(number);
        }
        try {
            return new Agency(
                    new AgencyId(Ids.next()),
                    cells[0].strip(),
                    Text.required("list", cells[1], 60),
                    kind(cells[2].strip(), number),
                    LocalDate.parse(cells[3].strip()),
                    lastDay(cells[4].strip()));
        } catch (DateTimeException | Problem e) {
            throw wrong(number);
        }
    }

    private static AgencyKind kind(String name, int number) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(number));
    }

    private static @Nullable LocalDate lastDay(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static Problem wrong(int line) {
        return Problem.invalid("list", "list-line", line);
    }
}
