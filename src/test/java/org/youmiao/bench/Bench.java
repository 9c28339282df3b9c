package org.youmiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Ids;

/**
 * Fills a county, starts the built program on it and measures what people feel: taking in a report, adding a visit, finding a
 * child, opening a case, the lists. Beside each figure of ours stands the floor: the same SQL without HTTP, access, row security
 * and audit, on the same server in the same run.
 */
public final class Bench {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 9));

    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.warm", 45));

    /** Measures only what has this in its name; empty for all. */
    private static final String ONLY = System.getProperty("bench.only", "");

    private static final int[] CLIENTS = Arrays.stream(
                    System.getProperty("bench.clients", "4,8").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private static final String CASES = "/api/v1/cases?level=RED&state=PLANNED";

    private static final String[] WHO = {"bench-director", "bench-station", "bench-office"};

    private final Server server;

    private Bench(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("bench.home", "target/bench"));
        try (Server first = Server.start(home);
                Connection owner = first.owner()) {
            double filled = new Population(owner).fill();
            System.out.printf(
                    Locale.ROOT,
                    "%d children, %d cases, %d visits, %d reports%s%n",
                    Population.CHILDREN,
                    Population.CASES,
                    Population.VISITS,
                    Population.REPORTS,
                    filled == 0 ? " (kept)" : String.format(Locale.ROOT, ", filled in %.0f s", filled));
        }
        try (Server server = Server.start(home)) {
            System.out.printf(
                    Locale.ROOT,
                    "start to first page with data: %.1f s%n",
                    server.startTime().toMillis() / 1000.0);
            Thread.sleep(15_000);
            System.out.printf(
                    Locale.ROOT, "resident memory of Java and PostgreSQL at rest: %d MB%n", server.residentMegabytes());
            try (Connection owner = server.owner()) {
                Floor.prepare(owner);
            }
            Bench bench = new Bench(server);
            List<Scenario> scenarios = bench.scenarios();
            bench.warmUp(scenarios);
            for (int clients : CLIENTS) {
                System.out.printf("%n%d clients%n", clients);
                for (Scenario each : scenarios) {
                    bench.measure(each, clients);
                }
            }
            System.out.printf(Locale.ROOT, "%nresident memory after the load: %d MB%n", server.residentMegabytes());
        }
    }

    /**
     * One thing that people do, over and over.
     *
     * @param ours  as the platform does it
     * @param floor the least that it costs; none where the floor is the same request without row security
     */
    private record Scenario(String name, Load.Client ours, Load.@Nullable Client floor) {}

    private List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>(List.of(
                new Scenario("report taken in", this::report, this::reportFloor),
                new Scenario("visit added", this::visit, this::visitFloor),
                new Scenario("search, 2 characters, county office", search("bench-office", 2), searchFloor(2)),
                new Scenario("search, 3 characters, county office", search("bench-office", 3), searchFloor(3)),
                new Scenario("case with its visits, county office", caseWithVisits("bench-office"), this::caseFloor)));
        for (String who : WHO) {
            all.add(new Scenario("worklist, " + who, get(who, "/api/v1/worklist"), null));
            all.add(new Scenario("worklist page, " + who, get(who, "/worklist"), null));
            all.add(new Scenario("cases by level and state, " + who, get(who, CASES), null));
            all.add(new Scenario("case page, " + who, casePage(who), null));
            all.add(new Scenario("search, 2 characters, " + who, search(who, 2), null));
        }
        return all.stream().filter(each -> each.name().contains(ONLY)).toList();
    }

    /** Until Java has compiled what is asked often: a server that people use is warm, and the first minutes would say little. */
    private void warmUp(List<Scenario> scenarios) throws Exception {
        long begun = System.nanoTime();
        for (Scenario each : scenarios) {
            Load.run(8, WARM, each.ours());
        }
        System.out.printf(Locale.ROOT, "warmed up in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private void measure(Scenario scenario, int clients) throws Exception {
        long java = server.javaTicks();
        long postgres = server.postgresTicks();
        Load.Result ours = Load.run(clients, TIME, scenario.ours());
        double steps = ours.steps();
        System.out.printf(
                Locale.ROOT,
                "%-42s %s   processor: Java %.2f ms, PostgreSQL %.2f ms%n",
                scenario.name(),
                ours,
                (server.javaTicks() - java) * 10 / steps,
                (server.postgresTicks() - postgres) * 10 / steps);
        if (scenario.floor() != null) {
            Load.Result least = Load.run(clients, TIME, scenario.floor());
            System.out.printf(
                    Locale.ROOT, "%-42s %s   ratio %.2f%n", "  floor", least, ours.perSecond() / least.perSecond());
        } else {
            measureWithoutRowSecurity(scenario, clients, ours);
        }
    }

    private void measureWithoutRowSecurity(Scenario scenario, int clients, Load.Result ours) throws Exception {
        server.rowSecurity(false);
        try {
            Load.Result without = Load.run(clients, TIME, scenario.ours());
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %s   ratio of p95 %.2f%n",
                    "  without row security",
                    without,
                    ours.p95() / without.p95());
        } finally {
            server.rowSecurity(true);
        }
    }

    private Load.Step report(int client) throws Exception {
        Client caller = client("bench-director");
        return number ->
                caller.post("/api/v1/reports", """
                {"channel":"ONLINE","situation":6,"dangerNow":"NO","account":"孩子独自在家三天，邻居送饭。",
                 "area":"%s","child":{"name":"%s","sex":"MALE","age":9}}""".formatted(Population.DIRECTORS_VILLAGE, Population.name(number)));
    }

    private Load.Step reportFloor(int client) throws Exception {
        return new Floor(server.owner(), Floor.REPORT, number -> Ids.next());
    }

    private Load.Step visit(int client) throws Exception {
        Client caller = client("bench-station");
        return number ->
                caller.post("/api/v1/cases/" + Population.caseFile(Population.stationCase(number)) + "/visits", """
                {"outcome":"MADE","occurredAt":"2026-11-20T08:00:00Z","place":"HOME","seen":["CHILD","GRANDPARENT"],
                 "seenAlone":false,"observations":{"childWords":"我想爸爸妈妈。","living":"住房整洁。"}}""");
    }

    private Load.Step visitFloor(int client) throws Exception {
        return new Floor(server.owner(), Floor.VISIT, number -> Population.caseFile(Population.anyCase(number)));
    }

    private Load.Client search(String who, int characters) {
        return client -> {
            Client caller = client(who);
            return number -> caller.ask("/api/v1/children/search", "{\"q\":\"" + words(number, characters) + "\"}");
        };
    }

    /** The last characters of some child's name. */
    private static String words(int number, int characters) {
        int child = Math.floorMod(number * 7919, Population.CHILDREN);
        while (Population.name(child).length() < 3) {
            child = (child + 1) % Population.CHILDREN;
        }
        return Population.name(child).substring(3 - characters);
    }

    private Load.Client searchFloor(int characters) {
        return client -> {
            PreparedStatement statement = server.owner()
                    .prepareStatement(
                            "SELECT c.id, c.name, c.sex, c.born_on, c.area FROM child_key k JOIN child c ON c.id = k.child_id"
                                    + " WHERE k.key = ? ORDER BY k.area, k.child_id LIMIT 51");
            return number -> {
                statement.setString(1, words(number, characters));
                drain(statement);
            };
        };
    }

    private Load.Client caseWithVisits(String who) {
        return client -> {
            Client caller = client(who);
            return number -> {
                caller.get("/api/v1/cases/" + Population.caseFile(Population.anyCase(number)) + "?visits=true");
            };
        };
    }

    /** The page of a case that every one of the three sees: one of the director's village. */
    private Load.Client casePage(String who) {
        return client -> {
            Client caller = client(who);
            return number -> caller.get("/cases/" + Population.caseFile(Population.directorsCase(number)));
        };
    }

    private Load.Step caseFloor(int client) throws Exception {
        Connection connection = server.owner();
        PreparedStatement file = connection.prepareStatement(
                "SELECT * FROM case_file f JOIN child c ON c.id = f.child_id WHERE f.id = ?");
        PreparedStatement visits =
                connection.prepareStatement("SELECT * FROM visit WHERE case_id = ? ORDER BY occurred_at DESC");
        return number -> {
            Object id = Population.caseFile(Population.anyCase(number));
            file.setObject(1, id);
            drain(file);
            visits.setObject(1, id);
            drain(visits);
        };
    }

    private Load.Client get(String who, String path) {
        return client -> {
            Client caller = client(who);
            return number -> caller.get(path);
        };
    }

    private Client client(String who) throws IOException {
        return new Client(server.address(), who);
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
