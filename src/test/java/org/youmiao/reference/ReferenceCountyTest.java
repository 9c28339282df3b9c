package org.youmiao.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youmiao.access.Channel;
import org.youmiao.access.People;
import org.youmiao.access.SignIns;
import org.youmiao.administration.trail.TrailWordsTest;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.closure.ClosureState;
import org.youmiao.cases.closure.FollowUpResult;
import org.youmiao.cases.plan.MeasureState;
import org.youmiao.cases.plan.PlanState;
import org.youmiao.cases.referral.ReferralState;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.clocks.DutyBand;
import org.youmiao.county.TestServer;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Now;
import org.youmiao.reference.staff.OfferedStaff;
import org.youmiao.reference.staff.StaffMember;

/** A small reference county, made in a demonstration of its own, on a Wednesday morning. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DeskActs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceCountyTest {
    private static final String COUNTY = "990002";
    private static final Instant WEDNESDAY = Instant.parse("2026-10-21T02:30:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceCounty county;

    @Autowired
    private OfferedStaff offered;

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private DeskActs desk;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestServer::url);
        registry.add("spring.datasource.username", TestServer::user);
        registry.add("spring.datasource.password", TestServer::password);
        registry.add("youmiao.counties", () -> COUNTY);
        registry.add("youmiao.demo", () -> "true");
        registry.add("youmiao.reference.county", () -> COUNTY);
        registry.add("youmiao.reference.children", () -> "200");
        registry.add("youmiao.reference.cases", () -> "40");
        registry.add("youmiao.jobs", () -> "false");
    }

    /** The start made one as of today; what is looked at here is made again, as of a day that does not change. */
    @BeforeAll
    void makeOnAWednesday() throws SQLException {
        cutShort();
        Now.at(WEDNESDAY, () -> {
            county.prepare();
            return true;
        });
    }

    /** The other tests' applications are no demonstration and refuse a server that holds one. */
    @AfterAll
    void leaveNoDemonstrationBehind() throws SQLException {
        owner("DELETE FROM shared.demonstration WHERE county = '" + COUNTY + "'");
    }

    @Test
    void aMakingThatWasCutShortIsBegunAnewAndGivesTheSameCounty() throws SQLException {
        Map<String, String> first = content();
        makeOnAWednesday();
        assertThat(content()).isEqualTo(first);
    }

    @Test
    void aCountyThatIsMadeIsLeftAloneAtTheNextStart() throws SQLException {
        String made = one("SELECT made_at::text FROM shared.demonstration WHERE county = '" + COUNTY + "'");
        county.prepare();
        assertThat(one("SELECT made_at::text FROM shared.demonstration WHERE county = '" + COUNTY + "'"))
                .isEqualTo(made);
    }

    @Test
    void everythingStandsInEveryStateThatItCanHave() throws SQLException {
        assertThat(states("screening", "state")).containsExactlyInAnyOrder(names(ScreeningState.values()));
        assertThat(states("case_file", "state")).containsExactlyInAnyOrder(names(CaseState.values()));
        assertThat(states("referral", "state")).containsExactlyInAnyOrder(names(ReferralState.values()));
        assertThat(states("plan", "state")).containsExactlyInAnyOrder(names(PlanState.values()));
        assertThat(states("measure", "state")).containsExactlyInAnyOrder(names(MeasureState.values()));
        assertThat(states("closure", "state")).containsExactlyInAnyOrder(names(ClosureState.values()));
        assertThat(states("visit", "outcome")).containsExactlyInAnyOrder(names(VisitOutcome.values()));
        assertThat(states("follow_up", "result")).containsExactlyInAnyOrder(names(FollowUpResult.values()));
        assertThat(states("assessment", "level")).containsExactlyInAnyOrder(names(RiskLevel.values()));
    }

    /** The auditor of another test here verifies the trail, which begins the next round of that duty today. */
    private static String besidesThisTestsVerifying(String table) {
        return switch (table) {
            case "clock" -> " AND rule_code <> 'AUDIT_VERIFY'";
            case "clock_event" ->
                " AND clock_id NOT IN (SELECT id FROM c" + COUNTY + ".clock WHERE rule_code = 'AUDIT_VERIFY')";
            default -> "";
        };
    }

    @Test
    void nothingHappensBeforeWhatItFollowsNorInTheFuture() throws SQLException {
        String schema = "c" + COUNTY;
        for (String past : all("SELECT format('%I.%I', table_name, column_name) FROM information_schema.columns"
                + " WHERE table_schema = '" + schema + "' AND data_type LIKE 'timestamp%' AND column_name LIKE '%_at'"
                + " AND column_name NOT IN ('expires_at', 'due_at', 'wake_at', 'next_step_at', 'until_at')"
                + " AND table_name NOT IN ('audit_checkpoint', 'sign_in', 'credential', 'clock_recompute')")) {
            String table = past.substring(0, past.indexOf('.'));
            String column = past.substring(past.indexOf('.') + 1);
            assertThat(one("SELECT count(*) FROM " + schema + "." + table + " WHERE " + column + " > '" + WEDNESDAY
                            + "'" + besidesThisTestsVerifying(table)))
                    .as(past)
                    .isEqualTo("0");
        }
        for (String impossible : List.of(
                "assessment a JOIN CASES f ON f.id = a.case_id WHERE a.decided_at < f.opened_at",
                "visit a JOIN CASES f ON f.id = a.case_id WHERE a.occurred_at < f.opened_at",
                "closure a JOIN CASES f ON f.id = a.case_id WHERE a.proposed_at < f.opened_at",
                "follow_up a JOIN closure f ON f.case_id = a.case_id WHERE a.occurred_at < f.decided_at AND f.state = 'APPROVED'",
                "screening a JOIN report f ON f.id = a.report_id WHERE a.decided_at < f.received_at",
                "referral a JOIN plan f ON f.case_id = a.case_id AND f.number = 1 WHERE a.sent_at < f.decided_at",
                "child a WHERE a.born_on > DATE '2026-10-21'",
                "case_file a JOIN child f ON f.id = a.child_id WHERE a.opened_at < f.born_on")) {
            String from = impossible.replace("CASES", "case_file").replaceAll("\\b(JOIN) ", "$1 " + schema + ".");
            assertThat(one("SELECT count(*) FROM " + schema + "." + from))
                    .as(impossible)
                    .isEqualTo("0");
        }
    }

    @Test
    void someDutiesWereMissedAndPutBeforeASuperior() throws SQLException {
        assertThat(states("clock_event", "kind")).contains("MISSED", "ESCALATED", "STOPPED", "CANCELLED");
    }

    @Test
    void whoeverSignsInFindsSomethingLateForTodayForThisWeekAndForLater() {
        for (String username : List.of("director", "station", "supervisor", "office")) {
            assertThat(as(username, desk::bands)).as(username).containsExactlyInAnyOrder(DutyBand.values());
        }
    }

    @Test
    void theTrailOfTheWholeYearHolds() {
        var finding = as("auditor", desk::verify);
        assertThat(finding.broken()).isNull();
        assertThat(finding.entries()).isGreaterThan(1000);
    }

    @Test
    void theAuditorReadsWordsForAllThatHappened() throws SQLException {
        List<String> told =
                all("SELECT DISTINCT 'trail.event.' || replace(lower(split_part(detail, ':', 1)), '_', '-') FROM c"
                        + COUNTY
                        + ".audit_entry WHERE kind <> 'REFUSED' UNION SELECT DISTINCT 'trail.subject.' || subject_type FROM c"
                        + COUNTY + ".audit_entry WHERE subject_type <> 'audit'");
        assertThat(told).hasSizeGreaterThan(40);
        assertThat(TrailWordsTest.wordless(told)).isEmpty();
    }

    @Test
    void everyOfferedPersonCanSignIn() {
        assertThat(offered.all())
                .hasSizeGreaterThanOrEqualTo(16)
                .allSatisfy(member -> assertThat(signIns.begin(member.username(), OfferedStaff.PASSWORD, Channel.API))
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("usernames")
    void whatAPageOffersToAPersonIsOpenToThatPerson(String username) {
        PageClient client = new PageClient(port);
        client.signIn(username, OfferedStaff.PASSWORD);
        Walk walk = new Walk(path -> {
            Answer page = client.follow(path);
            return new Walk.Opened(page.status(), page.body());
        });
        assertThat(walk.refused()).isEmpty();
        assertThat(walk.kinds()).contains("/worklist", "/account");
    }

    Stream<String> usernames() {
        return offered.all().stream().map(StaffMember::username);
    }

    @Test
    void nobodysIdentityNumberCouldBeAnyones() throws SQLException {
        assertThat(one("SELECT count(*) FROM c" + COUNTY + ".child WHERE civil_id NOT LIKE '99%'"))
                .isEqualTo("0");
        assertThat(one("SELECT count(*) > 0 FROM c" + COUNTY + ".child WHERE civil_id IS NULL"))
                .isEqualTo("t");
    }

    private <T> T as(String username, ScopedValue.CallableOp<T, RuntimeException> work) {
        var member = offered.all().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
        var person = new People.Person(new CountyCode(COUNTY), id(username), username, member.name());
        return Now.at(WEDNESDAY, () -> people.as(person, work));
    }

    private static UUID id(String username) {
        try {
            return UUID.fromString(one("SELECT id FROM c" + COUNTY + ".account WHERE username = '" + username + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> states(String table, String column) throws SQLException {
        return all("SELECT DISTINCT " + column + " FROM c" + COUNTY + "." + table);
    }

    /** As a process that was killed leaves it. */
    private static void cutShort() throws SQLException {
        owner("UPDATE shared.demonstration SET made_at = NULL WHERE county = '" + COUNTY + "'");
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A digest of each table's rows, without what chance and the number of the connection decide. */
    private static Map<String, String> content() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String table : all(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'c" + COUNTY
                        + "' AND tablename NOT IN ('flyway_schema_history', 'audit_checkpoint', 'audit_head_bound', 'sign_in')")) {
            String row = switch (table) {
                case "credential" -> "t.account_id::text";
                case "audit_entry" ->
                    "(t.at, t.actor_id, t.power, t.kind, t.subject_type, t.subject_id, t.detail)::text";
                default -> "t::text";
            };
            digests.put(
                    table,
                    one("SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(" + row + "), '' ORDER BY md5(" + row
                            + "))), '') FROM c" + COUNTY + "." + table + " t"));
        }
        return digests;
    }

    private static String one(String sql) throws SQLException {
        return all(sql).getFirst();
    }

    private static List<String> all(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next()) {
                rows.add(rs.getString(1));
            }
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
    }
}
