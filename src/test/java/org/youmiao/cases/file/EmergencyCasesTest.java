package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.clocks.DutyBand;
import org.youmiao.county.TestServer;
import org.youmiao.http.PageClient;

/** A case of another township, opened by its number in an emergency. */
class EmergencyCasesTest extends DatabaseTest {
    private static final String REASON = "夜间送来走失儿童，需要核实联系人";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private CaseActs acts;

    @Test
    void theNumberOpensTheCaseForReadingToWhoAskedAndToNobodyElse() {
        CaseFixtures.Given given = fixtures.givenAnOpenCase();
        CaseId id = given.id();
        PageClient asking = stranger();
        PageClient colleague = stranger();
        assertThat(asking.get(page(id)).status()).isEqualTo(404);

        String opened = asking.fillIn("/emergency", "number", number(given), "reason", REASON)
                .location();

        assertThat(opened).isEqualTo(page(id));
        assertThat(asking.get(opened).status()).isEqualTo(200);
        assertThat(asking.get(opened + "/visits").status()).isEqualTo(200);
        assertThat(asking.get(opened + "/visits/new").status()).isNotEqualTo(200);
        assertThat(colleague.get(page(id)).status()).isEqualTo(404);
    }

    @Test
    void theCaseIsShutAgainWhenTheTimeIsOver() throws SQLException {
        CaseFixtures.Given given = fixtures.givenAnOpenCase();
        CaseId id = given.id();
        PageClient asking = stranger();
        asking.fillIn("/emergency", "number", number(given), "reason", REASON);
        assertThat(asking.get(page(id)).status()).isEqualTo(200);

        twoHoursPass(id);

        assertThat(asking.get(page(id)).status()).isEqualTo(404);
    }

    @Test
    void theCountyOfficeAndTheSecurityAdministratorFindItInTheirWorklists() {
        Person office = people.having(Role.COUNTY_OFFICE, QINGHE + "000000");
        Person security = people.having(Role.SECURITY_ADMIN, QINGHE + "000000");
        String number = number(fixtures.givenAnOpenCase());

        stranger().fillIn("/emergency", "number", number, "reason", REASON);

        for (Person told : new Person[] {office, security}) {
            PageClient desk = PageClient.of(told, port);
            assertThat(Arrays.stream(DutyBand.values())
                            .map(band -> desk.get("/worklist?band=" + band).body()))
                    .anySatisfy(page -> assertThat(page).contains(number, "去复核"));
        }
        assertThat(PageClient.of(security, port).get("/emergencies").body()).contains(REASON);
    }

    private PageClient stranger() {
        return PageClient.of(people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP), port);
    }

    private String number(CaseFixtures.Given given) {
        return acts.file(given.lead(), given.id()).number();
    }

    private static String page(CaseId id) {
        return "/cases/" + id.value();
    }

    /** As the owner of the tables, since nobody else can turn back what was recorded. */
    private static void twoHoursPass(CaseId id) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                PreparedStatement update = owner.prepareStatement("UPDATE c" + QINGHE
                        + ".break_glass SET opened_at = opened_at - interval '2 hours',"
                        + " expires_at = expires_at - interval '2 hours' WHERE subject_id = ?")) {
            update.setObject(1, id.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
