package org.youmiao.administration.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.EmergencySubjects;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.clocks.DutyBand;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

@Import(EmergencyPagesTest.OneCase.class)
class EmergencyPagesTest extends DatabaseTest {
    private static final String COUNTY = "990001000000";

    @LocalServerPort
    private int port;

    /** A room with one case, far from whoever asks. */
    static class OneCase implements EmergencySubjects {
        private static final UUID ID = Ids.next();

        @Override
        public Optional<Found> find(String number) {
            return number.equals("E-2026-0001")
                    ? Optional.of(new Found(new SubjectRef("case", ID), new AreaCode("990001001201"), number))
                    : Optional.empty();
        }
    }

    @Test
    void anOpeningLeadsToTheRecordAndIsPutBeforeBothWhoLookIntoIt() {
        People.Person office = people.having(Role.COUNTY_OFFICE, COUNTY);
        People.Person security = people.having(Role.SECURITY_ADMIN, COUNTY);
        PageClient worker = worker();

        Answer opened = worker.fillIn("/emergency", "number", "E-2026-0001", "reason", "凌晨接到电话，孩子独自在家");

        assertThat(opened.location()).as(opened.body()).isEqualTo("/cases/" + OneCase.ID);
        for (People.Person looking : new People.Person[] {office, security}) {
            assertThat(PageClient.of(looking, port).get("/worklist").body()).contains("复核紧急查看", "E-2026-0001", "去复核");
        }
    }

    @Test
    void eachOfTheTwoLooksForItselfAndSettlesOnlyTheOwnDuty() {
        PageClient office = PageClient.of(people.having(Role.COUNTY_OFFICE, COUNTY), port);
        PageClient security = PageClient.of(people.having(Role.SECURITY_ADMIN, COUNTY), port);
        String reason = "理由" + Ids.next();
        worker().fillIn("/emergency", "number", "E-2026-0001", "reason", reason);
        String review = review(security, reason);

        Answer empty = security.fillIn(review, "note", "");
        Answer noted = security.fillIn(review, "note", "已电话核实，确有必要。");
        String officeAfterSecurity = worklists(office);
        Answer also = office.fillIn(review, "note", "情况属实。");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("id=\"note-fault\"", reason);
        assertThat(noted.location()).isEqualTo("/emergencies");
        assertThat(worklists(security)).doesNotContain(review);
        assertThat(officeAfterSecurity).contains(review);
        assertThat(also.location()).isEqualTo("/emergencies");
        assertThat(worklists(office)).doesNotContain(review);
        assertThat(office.get("/emergencies").body()).contains(reason, "已电话核实，确有必要。", "情况属实。");
    }

    @Test
    void ofTwoOnTheSameSideTheSecondIsToldThatTheFirstWasFaster() {
        PageClient one = PageClient.of(people.having(Role.COUNTY_OFFICE, COUNTY), port);
        PageClient other = PageClient.of(people.having(Role.COUNTY_OFFICE, COUNTY), port);
        String reason = "理由" + Ids.next();
        worker().fillIn("/emergency", "number", "E-2026-0001", "reason", reason);
        String review = review(one, reason);
        String key = other.get(review).input("idempotencyKey");

        one.fillIn(review, "note", "情况属实。");
        Answer late = other.post(review, "note", "同意", "idempotencyKey", key);

        assertThat(late.status()).isEqualTo(412);
        assertThat(other.get("/emergencies").body()).doesNotContain("同意");
    }

    @Test
    void theTrailHoldsTheReasonAndAlsoATryWithANumberThatNobodyHas() {
        People.Person station = people.having(Role.STATION_WORKER, "990001101000");
        PageClient worker = PageClient.of(station, port);
        PageClient auditor = PageClient.of(people.having(Role.AUDITOR, COUNTY), port);
        String reason = "理由" + Ids.next();

        worker.fillIn("/emergency", "number", "E-2026-9999", "reason", reason);
        worker.fillIn("/emergency", "number", "E-2026-0001", "reason", reason);
        worker.get("/cases/" + OneCase.ID);

        String trail = auditor.get("/audit?actor=" + station.username()).body();
        assertThat(trail).contains("理由：" + reason, "没有这个编号", "理由：紧急查看期间");
    }

    private static String worklists(PageClient desk) {
        return Arrays.stream(DutyBand.values())
                .map(band -> desk.get("/worklist?band=" + band).body())
                .collect(Collectors.joining());
    }

    @Test
    void anUnknownNumberOrAShortReasonComesBackFilledIn() {
        PageClient worker = worker();

        Answer unknown = worker.fillIn("/emergency", "number", "E-2026-9999", "reason", "孩子独自在家，须立即联系");
        Answer brief = worker.fillIn("/emergency", "number", "E-2026-0001", "reason", "急");

        assertThat(unknown.body()).contains("id=\"number-fault\"", "没有这个编号", "value=\"E-2026-9999\"", "须立即联系");
        assertThat(brief.body()).contains("id=\"reason-fault\"", "至少 5 个字");
    }

    @Test
    void theSameFormSentTwiceOpensOnce() {
        PageClient office = PageClient.of(people.having(Role.COUNTY_OFFICE, COUNTY), port);
        PageClient worker = worker();
        String reason = "理由" + Ids.next();
        String key = worker.get("/emergency").input("idempotencyKey");
        String[] filled = {"number", "E-2026-0001", "reason", reason, "idempotencyKey", key};

        String first = worker.post("/emergency", filled).location();
        String second = worker.post("/emergency", filled).location();

        assertThat(second).isEqualTo(first);
        assertThat(office.get("/emergencies").body().split(reason, -1)).hasSize(2);
    }

    @Test
    void whoOpenedDoesNotLookIntoItAndWhoHasNotThePowerSeesNothing() {
        assertThat(worker().get("/emergencies").status()).isEqualTo(403);
        assertThat(PageClient.of(people.having(Role.CHILD_DIRECTOR, "990001101201"), port)
                        .get("/emergency")
                        .status())
                .isEqualTo(403);
    }

    private PageClient worker() {
        return PageClient.of(people.having(Role.STATION_WORKER, "990001101000"), port);
    }

    private static String review(PageClient looking, String reason) {
        String page = looking.get("/emergencies").body();
        Matcher found = Pattern.compile("href=\"(/emergencies/[^\"]+/review)\"").matcher(page);
        while (found.find()) {
            if (looking.get(found.group(1)).body().contains(reason)) {
                return found.group(1);
            }
        }
        throw new AssertionError("no review for " + reason);
    }
}
