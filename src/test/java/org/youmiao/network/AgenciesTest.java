package org.youmiao.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;

@Import(AgenciesTest.Acts.class)
class AgenciesTest extends DatabaseTest {
    private static final String HEADER = "code,name,kind,valid_from,valid_to\n";

    @Autowired
    private Acts acts;

    /** Acts that exist only here. */
    static class Acts {
        private final AgencyImport agencyImport;
        private final Agencies agencies;
        private final Trail trail;

        Acts(AgencyImport agencyImport, Agencies agencies, Trail trail) {
            this.agencyImport = agencyImport;
            this.agencies = agencies;
            this.trail = trail;
        }

        @Requires(Permission.SETTINGS_MANAGE)
        public int read(String csv) {
            return agencyImport.read(csv);
        }

        @Requires(Permission.DIRECTORY_READ)
        public int readWithoutPower(String csv) {
            return agencyImport.read(csv);
        }

        @Requires(Permission.DIRECTORY_READ)
        public List<String> today() {
            trail.listed("agency", 0);
            return agencies.today().stream().map(Agency::name).toList();
        }
    }

    @Test
    void theListIsReadAgainWithoutLosingAnAgencyThatItNoLongerNames() {
        var admin = people.having(Role.SYSTEM_ADMIN, "990001000000");
        people.as(admin, () -> acts.read(HEADER + "jyt-a,教育局,EDUCATION,2021-06-01,\nwj-a,卫健局,HEALTH,2021-06-01,\n"));

        people.as(admin, () -> acts.read(HEADER + "jyt-a,教育体育局,EDUCATION,2021-06-01,\n"));

        assertThat(people.as(admin, () -> acts.today()))
                .contains("教育体育局", "卫健局")
                .doesNotContain("教育局");
    }

    @Test
    void anAgencyIsAMemberToItsLastDay() {
        var admin = people.having(Role.SYSTEM_ADMIN, "990001000000");
        people.as(admin, () -> acts.read(HEADER + "fp-a,扶贫开发局,OTHER,2021-06-01,2021-12-31\n"));

        assertThat(people.as(admin, () -> acts.today())).doesNotContain("扶贫开发局");
    }

    @Test
    void aWrongLineIsNamedByItsNumberAndNothingIsRead() {
        var admin = people.having(Role.SYSTEM_ADMIN, "990001000000");

        assertThatThrownBy(() -> people.as(
                        admin,
                        () -> acts.read(HEADER + "tw-b,团委,YOUTH_LEAGUE,2021-06-01,\nfl-b,妇联,LADIES,2021-06-01,\n")))
                .hasMessage("invalid.list-line")
                .extracting("arguments")
                .isEqualTo(List.of(3));
        assertThat(people.as(admin, () -> acts.today())).doesNotContain("团委");
    }

    @Test
    void theDatabaseRefusesAgenciesFromAnyoneElse() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");

        assertThatThrownBy(
                        () -> people.as(worker, () -> acts.readWithoutPower(HEADER + "xx-c,某单位,OTHER,2021-06-01,\n")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void eachCountyHasItsOwnAgencies() {
        var admin = people.having(Role.SYSTEM_ADMIN, "990001000000");
        people.as(admin, () -> acts.read(HEADER + "fl-d,清河县妇联,WOMEN_FEDERATION,2021-06-01,\n"));
        var other = people.having(Role.STATION_WORKER, "511781105000");

        assertThat(people.as(other, () -> acts.today())).doesNotContain("清河县妇联");
    }
}
