package org.youmiao.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.county.Counties;
import org.youmiao.county.GenericPlan;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Areas;
import org.youmiao.people.Crowd;
import org.youmiao.people.NameKeys;

/** Row security must not turn the search into a scan: under a policy an index serves only what the statement itself says. */
@Import(SearchPlanTest.Explain.class)
class SearchPlanTest extends DatabaseTest {
    private static boolean filled;

    @Autowired
    private Explain explain;

    @Autowired
    private Areas areas;

    @BeforeEach
    void fill() {
        if (!filled) {
            List<String> villages = Counties.call(
                    WANYUAN,
                    () -> areas.all().stream()
                            .map(area -> area.code())
                            .filter(code -> code.level() == AreaCode.Level.VILLAGE)
                            .map(AreaCode::value)
                            .toList());
            Crowd.fill(WANYUAN, 50_000, villages);
            filled = true;
        }
    }

    /** Acts that exist only here. */
    static class Explain {
        private final JdbcClient jdbc;
        private final Trail trail;

        Explain(JdbcClient jdbc, Trail trail) {
            this.jdbc = jdbc;
            this.trail = trail;
        }

        @Requires(Permission.CHILD_READ)
        public String plan(Set<Match> ways, String normal) {
            trail.listed("child", 0);
            List<String> within = NameKeys.within(normal);
            return GenericPlan.of(
                    jdbc,
                    NameSearch.sql(ways, within.size(), 21),
                    Map.of(
                            "whole",
                            NameKeys.whole(normal),
                            "part",
                            within.getLast(),
                            "alsoWithin",
                            within.subList(0, within.size() - 1).toArray(String[]::new),
                            "alsoCount",
                            within.size() - 1,
                            "sound",
                            NameKeys.sound(normal),
                            "afterArea",
                            "",
                            "afterChild",
                            new UUID(0, 0),
                            "today",
                            LocalDate.of(2026, 1, 1)));
        }
    }

    @Test
    void theCountyOfficeSearchesThroughTheKeysIndex() {
        assertThatPlanUsesKeys(people.having(Role.COUNTY_OFFICE, "511781000000"), 1);
    }

    @Test
    void theStationSearchesThroughTheKeysIndexWithItsAreasAsACondition() {
        assertThatPlanUsesKeys(people.having(Role.STATION_WORKER, "511781106000"), 2);
    }

    @Test
    void theVillageDirectorSearchesThroughTheKeysIndexWithTheVillageAsACondition() {
        assertThatPlanUsesKeys(people.having(Role.CHILD_DIRECTOR, "511781106201"), 2);
    }

    private void assertThatPlanUsesKeys(People.Person who, int conditionsOnTheArea) {
        String plan = people.as(who, () -> explain.plan(EnumSet.of(Match.NAME, Match.PART, Match.SOUND), "小明"));

        assertThat(plan).doesNotContain("Seq Scan");
        List<String> conditions = plan.lines()
                .filter(line -> line.contains("Index Cond: ((key = "))
                .toList();
        assertThat(conditions)
                .as(plan)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.split("area").length > conditionsOnTheArea || line.contains("child_id = k"));
        assertThat(plan.lines().filter(line -> line.contains("Rows Removed by Filter")))
                .as("rows read and thrown away: %s", plan)
                .isEmpty();
    }
}
