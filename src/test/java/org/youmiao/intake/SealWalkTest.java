package org.youmiao.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.youmiao.intake.ReportFixtures.COUNTY;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.Calls;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseId;
import org.youmiao.http.ApiClient;
import org.youmiao.http.PageClient;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.screening.ScreenReport;

/** Whoever looks, wherever: the name of who reported stands on one page, for the unit that screens. */
class SealWalkTest extends DatabaseTest {
    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ScreenReport screen;

    @Autowired
    private AddToReport add;

    @Autowired
    private CaseActs cases;

    @Autowired
    private Calls calls;

    @LocalServerPort
    private int port;

    private Person reporter;
    private Person station;
    private Person supervisor;
    private Person office;
    private Person director;
    private Person liaison;
    private Person auditor;

    @BeforeEach
    void people() {
        reporter = people.having(Role.AGENCY_LIAISON, COUNTY, "education");
        station = people.having(Role.STATION_WORKER, TOWNSHIP);
        supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, COUNTY);
        director = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        liaison = people.having(Role.AGENCY_LIAISON, COUNTY, "health");
        auditor = people.having(Role.AUDITOR, COUNTY);
    }

    @Test
    void theNameOfWhoReportedIsOnNoPageInNoAnswerAndOnNoPaper() throws IOException {
        ReportId followed =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        var opened = people.as(station, () -> screen.decide(ReportFixtures.openCase(followed, 1)));
        people.as(reporter, () -> add.add(AddToReport.Command.of(followed, "后来又听见哭声")));
        ReportId proposed =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        people.as(station, () -> screen.decide(ReportFixtures.noAction(proposed, 1)));
        CaseId caseId = new CaseId(requireNonNull(opened.caseId()));

        List<String> pages = paths(followed, proposed, caseId);
        List<String> answers = pages.stream().map(path -> "/api/v1" + path).toList();
        for (Person reader : List.of(station, supervisor, office, director, liaison, auditor)) {
            PageClient browser = PageClient.of(reader, port);
            ApiClient system = ApiClient.of(reader, port);
            walk(reader, pages, path -> browser.get(path).body());
            walk(reader, answers, path -> system.get(path).body());
        }
        byte[] paper = calls.as(station)
                .get("/api/v1/cases/" + caseId.value() + "/summary.pdf")
                .body();
        try (var document = Loader.loadPDF(paper)) {
            mustNotTell("paper", new PDFTextStripper().getText(document));
        }

        assertThat(ApiClient.of(station, port)
                        .get("/api/v1/reports/" + proposed.value() + "/reporter")
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo(reporter.name());
    }

    @Test
    void theAuditorIsToldThatAReportCameAndNotFromWhom() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        people.as(reporter, () -> add.add(AddToReport.Command.of(report, "又来了一次")));
        ApiClient system = ApiClient.of(auditor, port);

        var entries =
                system.get("/api/v1/audit?subjectId=" + report.value()).json().get("items");

        assertThat(entries.toString()).contains("RECEIVED:REPORTER", "ADDED:REPORTER");
        assertThat(entries.get(0).get("actor").isNull()).isTrue();
        assertThat(entries.get(0).get("at").asString()).endsWith("T16:00:00Z");
        assertThat(system.get("/api/v1/audit?actor=" + reporter.username()).body())
                .doesNotContain(report.value().toString());
    }

    @Test
    void whoWishesNotToBeNamedIsNotNamedToTheUnitEither() {
        Person clerk = people.having(Role.HOTLINE_CLERK, COUNTY);
        NewReport plain = ReportFixtures.report();
        ReportId report = reports.givenAReport(
                        clerk,
                        new NewReport(
                                plain.situation(),
                                Answer.NO,
                                null,
                                ReportChannel.HOTLINE,
                                plain.account(),
                                null,
                                null,
                                VILLAGE,
                                false,
                                plain.child(),
                                new NewReport.Caller("独一无二的奶奶", "13911112222", "邻居奶奶"),
                                true))
                .id();
        ApiClient system = ApiClient.of(station, port);
        String path = "/reports/" + report.value();

        String page = PageClient.of(station, port).get(path + "/reporter").body();
        String answer = system.get("/api/v1" + path + "/reporter").body();

        for (String told : List.of(page, answer)) {
            assertThat(told)
                    .doesNotContain(clerk.name(), clerk.username(), "独一无二", "13911112222", "邻居奶奶", "HOTLINE_CLERK");
        }
        assertThat(system.call(
                                "POST",
                                "/api/v1" + path + "/feedback",
                                "{\"result\": \"TOLD\", \"means\": \"PHONE\", \"said\": [\"ACCEPTED\"], \"toldAt\": \"2026-01-03T10:00:00Z\"}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "If-Match",
                                "\"1\"")
                        .json()
                        .get("type")
                        .asString())
                .isEqualTo("/problems/invalid.anonymous-by-platform");
    }

    @Test
    void howAndWhenItCameIsForTheUnitAlone() {
        ReportId report =
                reports.givenAReport(reporter, ReportFixtures.report()).id();
        String path = "/api/v1/reports/" + report.value();

        var unit = ApiClient.of(station, port).get(path).json();
        var other = ApiClient.of(office, port).get(path).json();

        assertThat(unit.get("channel").asString()).isEqualTo("ONLINE");
        assertThat(other.get("channel").isNull()).isTrue();
        assertThat(other.get("receivedAt").asString()).endsWith("T16:00:00Z");
        assertThat(ApiClient.of(reporter, port).get(path).json().get("channel").asString())
                .isEqualTo("ONLINE");
    }

    private List<String> paths(ReportId followed, ReportId proposed, CaseId caseId) {
        List<String> all = new ArrayList<>(List.of("/reports", "/reports?everyUnit=true", "/worklist", "/cases"));
        for (ReportId report : List.of(followed, proposed)) {
            Stream.of("", "/addition", "/screening", "/screening/confirmation", "/screening/opening", "/police-notices")
                    .map(path -> "/reports/" + report.value() + path)
                    .forEach(all::add);
            all.add("/audit?subject=" + report.value());
        }
        Stream.of("", "/timeline", "/later-facts", "/team", "/looks", "/closure", "/visits", "/referrals")
                .map(path -> "/cases/" + caseId.value() + path)
                .forEach(all::add);
        all.add("/audit?subject=" + caseId.value());
        cases.clocks(station, caseId)
                .forEach(clock -> all.add("/clocks/" + clock.id().value()));
        return all;
    }

    private void walk(Person reader, List<String> paths, Function<String, String> look) {
        for (String path : paths) {
            mustNotTell(reader.username() + " " + path, look.apply(path));
        }
    }

    private void mustNotTell(String where, String told) {
        assertThat(told)
                .as(where)
                .doesNotContain(
                        reporter.name(), reporter.username(), reporter.id().toString());
    }
}
