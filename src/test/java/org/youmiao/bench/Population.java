package org.youmiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.youmiao.kernel.Ids;
import org.youmiao.people.NameKeys;

/**
 * Fills county 511781 with a deterministic population past the application: the benchmark measures a full county, not its filling.
 * Rows are what the acts would have written; indexes and constraints stay in place.
 */
final class Population {
    static final int CHILDREN = Integer.getInteger("bench.children", 1_000_000);
    static final int CASES = CHILDREN / 10;
    static final int VISITS = CHILDREN;
    static final int REPORTS = CHILDREN * 6 / 100;
    static final String PASSWORD = "Bench-mark-2026";

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂梓涵子轩宇浩然欣怡诗琪雨泽嘉怡一诺思睿佳慧晨曦博文俊熙天佑雅婷若曦梦瑶志远建国春花小燕红梅冬雪云飞海波玉兰文静晓东立新永健家豪成林安琪可馨艺源景行";
    private static final long EPOCH = 1_760_000_000_000L;

    private static final List<String> VILLAGES = readVillages();

    private static final List<String> TOWNSHIPS =
            VILLAGES.stream().map(village -> village.substring(0, 9)).distinct().toList();
    private static final int WORKERS = 10;
    private static final int FIRST_WORKER = 100;

    static final String DIRECTORS_VILLAGE = VILLAGES.get(40);
    private static final List<Integer> STATIONS_CASES = casesIn(DIRECTORS_VILLAGE.substring(0, 9));
    private static final List<Integer> DIRECTORS_CASES = casesIn(DIRECTORS_VILLAGE);

    private final Connection owner;

    Population(Connection owner) {
        this.owner = owner;
    }

    /** Fills what is missing; a folder filled earlier is used as it is. Answers how long it took in seconds, 0 if it was full. */
    double fill() throws SQLException, IOException {
        long begun = System.nanoTime();
        if (count("child") >= CHILDREN) {
            return 0;
        }
        execute("SET synchronous_commit = off");
        // The rows are whole by construction; looking up each foreign key would double the time.
        execute("SET session_replication_role = replica");
        execute("SET maintenance_work_mem = '256MB'");
        areas();
        accounts();
        children();
        reports();
        cases();
        visits();
        execute("RESET session_replication_role");
        // As the server does by itself some time after so many rows.
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<String> readVillages() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/data/divisions-511781.csv")).stream()
                    .filter(line -> line.contains(",village,"))
                    .map(line -> line.substring(0, 12))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID child(int number) {
        return Ids.at(EPOCH + number, number, number * 31L);
    }

    static UUID caseFile(int number) {
        return Ids.at(EPOCH + number, ~(long) number, number * 37L + 1);
    }

    static UUID account(int number) {
        return Ids.at(EPOCH, 77, number);
    }

    static String village(int child) {
        return VILLAGES.get((int) ((child * 2654435761L >>> 8) % VILLAGES.size()));
    }

    private static List<Integer> casesIn(String area) {
        return IntStream.range(0, CASES)
                .filter(file -> village(file * 10).startsWith(area))
                .boxed()
                .toList();
    }

    /** A case of the county; another one for each call. */
    static int anyCase(int number) {
        return Math.floorMod(number * 7919, CASES);
    }

    /** A case of the benchmark station's township; another one for each call. */
    static int stationCase(int number) {
        return STATIONS_CASES.get(Math.floorMod(number * 7919, STATIONS_CASES.size()));
    }

    /** A case of the benchmark director's village; another one for each call. */
    static int directorsCase(int number) {
        return DIRECTORS_CASES.get(Math.floorMod(number * 7919, DIRECTORS_CASES.size()));
    }

    /** The name of a child: two or three characters, frequent and rare ones as in life. */
    static String name(int child) {
        Random random = new Random(child * 7919L + 13);
        String given = pick(GIVEN, random);
        return pick(SURNAMES, random) + given + (random.nextInt(10) < 8 ? pick(GIVEN, random) : "");
    }

    private static String pick(String from, Random random) {
        // The square favours the front of the list, as frequent names do.
        double place = random.nextDouble();
        return String.valueOf(from.charAt((int) (place * place * from.length())));
    }

    /** Who leads a case: one of the ten workers of its station, of whom the benchmark's is the first. */
    private static UUID lead(int file) {
        String township = village(file * 10).substring(0, 9);
        int worker = file % WORKERS;
        return worker == 0 && DIRECTORS_VILLAGE.startsWith(township)
                ? account(2)
                : account(FIRST_WORKER + TOWNSHIPS.indexOf(township) * WORKERS + worker);
    }

    private void areas() throws SQLException, IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/data/divisions-511781.csv"))
                .subList(1, 331)) {
            String[] cells = line.split(",");
            execute(
                    "INSERT INTO shared.area (code, county, level, unit_type, name, short_name, parent, valid_from) VALUES ('"
                            + cells[0] + "', '511781', '" + cells[1].toUpperCase(java.util.Locale.ROOT) + "', '"
                            + cells[2] + "', '" + cells[3]
                            + "', '" + cells[4] + "', '" + cells[5] + "', '2020-01-01') ON CONFLICT DO NOTHING");
        }
    }

    private void accounts() throws SQLException {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        account(1, "bench-director", hash, "CHILD_DIRECTOR", DIRECTORS_VILLAGE);
        account(2, "bench-station", hash, "STATION_WORKER", DIRECTORS_VILLAGE.substring(0, 9) + "000");
        account(3, "bench-office", hash, "COUNTY_OFFICE", "511781000000");
        for (int i = 0; i < TOWNSHIPS.size() * WORKERS; i++) {
            String township = TOWNSHIPS.get(i / WORKERS) + "000";
            account(FIRST_WORKER + i, "bench-worker-" + i, hash, "STATION_WORKER", township);
        }
    }

    private void account(int number, String username, String hash, String role, String area) throws SQLException {
        UUID id = account(number);
        execute("INSERT INTO shared.login VALUES ('" + username + "', '511781') ON CONFLICT DO NOTHING");
        execute("INSERT INTO account VALUES ('" + id + "', '" + username + "', '" + username
                + "', true, '2025-01-01', NULL, 0)");
        execute("INSERT INTO credential (account_id, password_hash, must_change, set_at) VALUES ('" + id + "', '" + hash
                + "', false, now())");
        execute(
                "INSERT INTO account_grant (id, account_id, role, area, valid_from, given_by, given_at) VALUES (gen_random_uuid(), '"
                        + id + "', '" + role + "', '" + area + "', '2025-01-01', '" + id + "', now())");
    }

    private void children() throws SQLException {
        try (Copy child = new Copy(
                "child (id, name, sex, born_on, born_year, civil_id, area, registered_at, registered_by, version)")) {
            for (int i = 0; i < CHILDREN; i++) {
                LocalDate born = LocalDate.of(2009, 1, 1).plusDays(i * 6151L % 6200);
                child.row(
                        child(i),
                        name(i),
                        i % 2 + 1,
                        born,
                        born.getYear(),
                        civilId(i, born),
                        village(i),
                        "2025-01-01",
                        account(3),
                        0);
            }
        }
        try (Copy keys = new Copy("child_key (key, area, child_id)")) {
            for (int i = 0; i < CHILDREN; i++) {
                for (String key : NameKeys.of(name(i), null)) {
                    keys.row(key, village(i), child(i));
                }
            }
        }
    }

    /** A number with a right check digit and an area that does not exist. */
    private static String civilId(int number, LocalDate born) {
        String body = String.format(
                java.util.Locale.ROOT,
                "9%05d%s%03d",
                number / 1000 % 100_000,
                born.toString().replace("-", ""),
                number % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private void reports() throws SQLException {
        try (Copy report = new Copy(
                        "report (id, number, received_at, channel, situation, danger_now, station_involved, account, area,"
                                + " child_name, child_sex)");
                Copy screening = new Copy(
                        "screening (report_id, area, desk, conflicted, urgent, received_at, state, screener_id, decided_at,"
                                + " version)");
                Copy reporter = new Copy(
                        "report_reporter (report_id, account_id, received_at, capacity, on_behalf, anonymous)")) {
            for (int i = 0; i < REPORTS; i++) {
                UUID id = Ids.at(EPOCH + i, 5, i);
                String at = LocalDate.of(2025, 11, 1).plusDays(i % 380) + "T08:00:00Z";
                report.row(
                        id,
                        String.format(java.util.Locale.ROOT, "R-2025-%06d", 900_000 + i),
                        at,
                        "ONLINE",
                        i % 9 + 1,
                        "NO",
                        false,
                        "孩子独自在家，无人照看。",
                        village(i),
                        name(i),
                        1);
                boolean open = i % 50 == 0;
                screening.row(
                        id,
                        village(i),
                        village(i).substring(0, 9) + "000",
                        false,
                        false,
                        at,
                        open ? "RECEIVED" : "NO_ACTION",
                        open ? "\\N" : account(2),
                        open ? "\\N" : at,
                        open ? 0 : 2);
                reporter.row(id, account(1), at, "CHILD_DIRECTOR", false, false);
            }
        }
    }

    private void cases() throws SQLException {
        String[] levels = {"GREEN", "YELLOW", "ORANGE", "RED"};
        try (Copy file = new Copy(
                        "case_file (id, number, child_id, area, state, level, guardianship, lead_id, urgent, opened_at, opened_by,"
                                + " opening_note, version)");
                Copy member = new Copy(
                        "case_member (id, case_id, area, account_id, duty, valid_from, added_by, added_at, version)")) {
            for (int i = 0; i < CASES; i++) {
                int child = i * 10;
                String day = LocalDate.of(2025, 11, 1).plusDays(i % 380).toString();
                file.row(
                        caseFile(i),
                        String.format(java.util.Locale.ROOT, "C-2025-%06d", 900_000 + i),
                        child(child),
                        village(child),
                        "PLANNED",
                        levels[i % 4],
                        "INSUFFICIENT",
                        lead(i),
                        false,
                        day + "T09:00:00Z",
                        lead(i),
                        "走访发现",
                        1);
                member.row(Ids.at(EPOCH + i, 9, i), caseFile(i), village(child), lead(i), "LEAD", day, lead(i), day, 0);
                if (village(child).equals(DIRECTORS_VILLAGE)) {
                    member.row(
                            Ids.at(EPOCH + i, 10, i),
                            caseFile(i),
                            village(child),
                            account(1),
                            "VILLAGE",
                            day,
                            lead(i),
                            day,
                            0);
                }
            }
        }
        duties();
    }

    /** Each case's next visit and each open report's screening; one in twenty stands before the county office besides. */
    private void duties() throws SQLException {
        // The dates are made up, and there is nothing to recompute for the calendar that the start has taken in.
        execute("INSERT INTO clock_recompute SELECT seq, now(), 0 FROM shared.calendar_change ON CONFLICT DO NOTHING");
        String insert = """
                INSERT INTO clock (id, rule_code, rule_version, subject_type, subject_id, label, area, desk, deputy_desk,
                    escalated_desk, amount, extended_by, started_at, started_by, due_at, provisional, state, steps_taken, version)
                SELECT gen_random_uuid(), """;
        execute(insert + """
                'VISIT', 1, 'case', f.id, f.number, f.area,
                    CASE WHEN f.area = '%s' THEN 'VILLAGE:' || f.area ELSE 'STATION:' || left(f.area, 9) || '000' END,
                    CASE WHEN f.area = '%1$s' THEN 'STATION:' || left(f.area, 9) || '000' END,
                    CASE WHEN hashtext(f.number) %% 20 = 0 THEN 'OFFICE:511781' END,
                    14, 0, now() - interval '10 days', f.lead_id, now() + (abs(hashtext(f.number)) %% 480 - 20) * interval '1 hour',
                    false, 'RUNNING', 0, 0
                FROM case_file f""".formatted(DIRECTORS_VILLAGE));
        execute(insert + """
                'SCREEN', 1, 'report', r.id, r.number, s.area, 'STATION:' || s.desk, NULL, NULL,
                    1, 0, now() - interval '2 hours', p.account_id, now() + interval '22 hours', false, 'RUNNING', 0, 0
                FROM screening s JOIN report r ON r.id = s.report_id JOIN report_reporter p ON p.report_id = r.id
                WHERE s.state = 'RECEIVED'""");
    }

    private void visits() throws SQLException {
        try (Copy visit = new Copy(
                "visit (id, case_id, area, outcome, occurred_at, captured_at, recorded_at, recorded_by, place, seen,"
                        + " seen_alone, child_words, living, version)")) {
            for (int i = 0; i < VISITS; i++) {
                int file = i % CASES;
                String at = LocalDate.of(2025, 11, 2).plusDays(i / CASES * 14L) + "T07:30:00Z";
                visit.row(
                        Ids.at(EPOCH + i, 11, i),
                        caseFile(file),
                        village(file * 10),
                        "MADE",
                        at,
                        at,
                        at,
                        lead(file),
                        "HOME",
                        "{CHILD,GRANDPARENT}",
                        false,
                        "我想爸爸妈妈。",
                        "住房整洁，祖母照料，冬衣已备。",
                        0);
            }
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rs = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows through COPY, in text form. */
    private final class Copy implements AutoCloseable {
        private final String table;
        private final StringBuilder rows = new StringBuilder(1 << 20);

        Copy(String table) {
            this.table = table;
        }

        void row(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                rows.append(i == 0 ? "" : "\t").append(values[i]);
            }
            rows.append('\n');
            if (rows.length() > 4_000_000) {
                flush();
            }
        }

        private void flush() throws SQLException {
            CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            rows.setLength(0);
        }

        @Override
        public void close() throws SQLException {
            flush();
        }
    }
}
