package org.youmiao.clocks.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youmiao.clocks.running.RoomActs.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.county.GenericPlan;

/** A desk with thousands of duties: a page of its worklist is read from the front of an index, whatever made the duty come here. */
@Import(RoomActs.class)
class DutyPlansTest extends DatabaseTest {
    /** Its own township, so that no other test's duties lie there. */
    private static final String STATION = "STATION:990001002000";

    private static final Pattern READ = Pattern.compile("actual rows=(\\d+)|Rows Removed by Filter: (\\d+)");

    @Autowired
    private RoomActs.Acts acts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_page_of_a_desk_with_thousands_of_duties_reads_no_more_than_it_shows() {
        People.Person worker = people.having(Role.STATION_WORKER, "990001002000");
        for (String column : List.of("desk", "escalated_desk", "second_escalated_desk")) {
            thousands(worker, column);
        }

        String plan = people.as(
                worker,
                () -> acts.onRecord(
                        record(),
                        () -> GenericPlan.of(
                                jdbc,
                                DeskDuties.page(21),
                                Map.of(
                                        "desks",
                                        new String[] {STATION},
                                        "dueAfter",
                                        at("2000-01-01T00:00:00Z"),
                                        "idAfter",
                                        new UUID(0, 0),
                                        "until",
                                        at("2100-01-01T00:00:00Z"),
                                        "today",
                                        at("2026-01-01T00:00:00Z")))));

        assertThat(plan).contains("clock_desk", "clock_escalated", "clock_second_escalated");
        Matcher read = READ.matcher(plan);
        while (read.find()) {
            String rows = read.group(1) == null ? read.group(2) : read.group(1);
            assertThat(Integer.parseInt(rows)).as(plan).isLessThanOrEqualTo(63);
        }
    }

    private void thousands(People.Person worker, String column) {
        people.as(
                worker,
                () -> acts.onRecord(
                        record(),
                        () -> jdbc.sql("""
                                        INSERT INTO clock (id, rule_code, rule_version, subject_type, subject_id, label, area, desk,
                                            escalated_desk, second_escalated_desk, amount, extended_by, started_at, started_by,
                                            due_at, provisional, state, steps_taken, version)
                                        SELECT gen_random_uuid(), 'SCREEN', 1, 'thing', gen_random_uuid(), 'R-' || n, '990001002000',
                                            CASE WHEN :column = 'desk' THEN :station ELSE 'AGENCY:nobody' END,
                                            CASE WHEN :column = 'escalated_desk' THEN :station END,
                                            CASE WHEN :column = 'second_escalated_desk' THEN :station END,
                                            1, 0, :start, :worker, :start + n * interval '1 minute', false, 'RUNNING', 0, 0
                                        FROM generate_series(1, 3000) n""")
                                .param("column", column)
                                .param("station", STATION)
                                .param("start", at("2060-01-01T00:00:00Z"))
                                .param("worker", worker.id())
                                .update()));
    }

    private static OffsetDateTime at(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }
}
