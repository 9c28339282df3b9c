package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.access.Role;
import org.youmiao.clocks.ClockRounds;
import org.youmiao.county.Counties;
import org.youmiao.county.TestServer;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two counties that hold a child, a case and a duty under the same identifiers and the same number: each finds only its own. */
class TwinCountiesTest extends DatabaseTest {
    private static final String HERE = "511781105000";
    private static final String THERE = "990001101000";

    @LocalServerPort
    private int port;

    @Autowired
    private ClockRounds rounds;

    private String name = "";
    private String child = "";
    private String caseId = "";
    private String number = "";
    private ApiClient here;
    private ApiClient there;

    /** The records of one county are copied into the other as its own, as nobody but the owner of the tables could. */
    @BeforeEach
    void twins() throws SQLException {
        here = ApiClient.of(people.having(Role.STATION_WORKER, HERE), port);
        there = ApiClient.of(people.having(Role.STATION_WORKER, THERE), port);
        name = "双" + Ids.next().toString().substring(30);
        child = registered(here, name, "511781105001");
        JsonNode opened = post(here, "/api/v1/cases", "{\"child\":\"" + child + "\",\"urgent\":false,\"note\":\"独处\"}");
        caseId = opened.path("id").asString();
        number = "C-2026-" + (100_000 + (int) (System.nanoTime() % 800_000));
        execute("UPDATE c511781.case_file SET number = '" + number + "' WHERE id = '" + caseId + "'");
        copy("child", "id = '" + child + "'", "{\"name\": \"" + name + "彼\", \"area\": \"990001101201\"}");
        copy("account", "id = (SELECT lead_id FROM c511781.case_file WHERE id = '" + caseId + "')", "{}");
        copy("case_file", "id = '" + caseId + "'", "{\"area\": \"990001101201\"}");
        copy(
                "clock",
                "subject_id = '" + caseId + "'",
                "{\"area\": \"990001101201\", \"desk\": \"STATION:" + THERE + "\", \"deputy_desk\": null,"
                        + " \"started_at\": \"2026-01-01T00:00:00Z\", \"due_at\": \"2026-01-02T00:00:00Z\","
                        + " \"wake_at\": \"2026-01-02T00:00:00Z\"}");
    }

    @Test
    void anIdentifierNamesTheOwnCountysRecordAndANameIsFoundInTheOwnCountyOnly() {
        String theirs = registered(there, name, "990001101201");

        assertThat(here.get("/api/v1/children/" + child)
                        .json()
                        .at("/child/name")
                        .asString(""))
                .isEqualTo(name);
        assertThat(there.get("/api/v1/children/" + child)
                        .json()
                        .at("/child/name")
                        .asString(""))
                .isEqualTo(name + "彼");
        assertThat(here.get("/api/v1/children/" + theirs).status()).isEqualTo(404);
        assertThat(search(here)).contains(child).doesNotContain(theirs);
        assertThat(search(there)).contains(theirs).doesNotContain(child);
    }

    @Test
    void aNumberOpensTheOwnCountysCaseInAnEmergencyAndLeavesTheOtherShut() throws SQLException {
        PageClient stranger = PageClient.of(people.having(Role.STATION_WORKER, "990001001000"), port);

        Answer opened = stranger.fillIn("/emergency", "number", number, "reason", "夜间送来走失儿童");

        assertThat(opened.location()).isEqualTo("/cases/" + caseId);
        assertThat(stranger.get("/cases/" + caseId).body()).contains(name + "彼");
        assertThat(one("SELECT count(*) FROM c990001.break_glass WHERE subject_id = '" + caseId + "'"))
                .isEqualTo("1");
        assertThat(one("SELECT count(*) FROM c511781.break_glass WHERE subject_id = '" + caseId + "'"))
                .isEqualTo("0");
    }

    @Test
    void theRoundsOfOneCountyLeaveTheOthersDutiesAlone() throws SQLException {
        Counties.call(WANYUAN, () -> rounds.sweep());
        assertThat(missed("c990001")).isEqualTo("0");

        Counties.call(QINGHE, () -> rounds.sweep());

        assertThat(missed("c990001")).isNotEqualTo("0");
        assertThat(missed("c511781")).isEqualTo("0");
    }

    @Test
    void aTokenIsRecognisedInItsOwnSchemaOnly() throws SQLException {
        String digests = "(SELECT token_digest FROM c511781.sign_in ORDER BY begun_at DESC LIMIT 1)";

        assertThat(one("SELECT count(*) FROM c511781.recognise(" + digests
                        + ", now(), (now() AT TIME ZONE 'Asia/Shanghai')::date)"))
                .isEqualTo("1");
        assertThat(one("SELECT count(*) FROM c990001.recognise(" + digests
                        + ", now(), (now() AT TIME ZONE 'Asia/Shanghai')::date)"))
                .isEqualTo("0");
    }

    private String missed(String schema) throws SQLException {
        return one("SELECT count(*) FROM " + schema + ".clock WHERE subject_id = '" + caseId
                + "' AND missed_at IS NOT NULL");
    }

    private String search(ApiClient client) {
        return post(client, "/api/v1/children/search", "{\"q\":\"" + name + "\"}")
                .toString();
    }

    private static String registered(ApiClient client, String name, String area) {
        return post(
                        client,
                        "/api/v1/children",
                        "{\"name\":\"" + name + "\",\"sex\":\"FEMALE\",\"bornOn\":\"2017-03-05\",\"area\":\"" + area
                                + "\"}")
                .path("id")
                .asString();
    }

    private static JsonNode post(ApiClient client, String path, String body) {
        Answer answer =
                client.call("POST", path, body, "Idempotency-Key", Ids.next().toString());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    private static void copy(String table, String which, String changes) throws SQLException {
        assertThat(JsonMapper.shared().readTree(changes).isObject()).isTrue();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            String columns = columns(statement, table);
            int copied = statement.executeUpdate(
                    "INSERT INTO c990001." + table + " (" + columns.replace("r.", "") + ") SELECT " + columns
                            + " FROM c511781." + table + " t, jsonb_populate_record(NULL::c990001." + table
                            + ", to_jsonb(t) || '" + changes + "') r WHERE t." + which);
            assertThat(copied).isPositive();
        }
    }

    /** Those that are not made of others. */
    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet rs = statement.executeQuery("SELECT string_agg('r.' || attname, ', ' ORDER BY attnum)"
                + " FROM pg_attribute WHERE attrelid = 'c990001." + table
                + "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''")) {
            rs.next();
            return rs.getString(1);
        }
    }

    /** Both counties count from one: a number that neither has reached. */
    private static void execute(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection owner = owner();
                ResultSet rs = owner.createStatement().executeQuery(sql)) {
            rs.next();
            return rs.getString(1);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
    }
}
