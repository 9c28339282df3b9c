package org.youmiao.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.intake.ReportFixtures.COUNTY;
import static org.youmiao.intake.ReportFixtures.OTHER_TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.TOWNSHIP;
import static org.youmiao.intake.ReportFixtures.VILLAGE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.access.OnceOnly;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.edge.Paging;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ListReports;
import org.youmiao.intake.read.Progress;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.PassOnReport;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.people.Sex;

class ReceiveReportTest extends DatabaseTest {
    @Autowired
    private ReportFixtures reports;

    @Autowired
    private ReceiveReport receive;

    @Autowired
    private AddToReport add;

    @Autowired
    private ViewReport view;

    @Autowired
    private ListReports list;

    @Autowired
    private PassOnReport passOn;

    private Person director;
    private Person station;
    private Person otherStation;
    private Person office;

    @BeforeEach
    void people() {
        director = people.having(Role.CHILD_DIRECTOR, VILLAGE.value());
        station = people.having(Role.STATION_WORKER, TOWNSHIP);
        otherStation = people.having(Role.STATION_WORKER, OTHER_TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, COUNTY);
    }

    @Test
    void whatWasReportedIsReadAgainExactly() {
        NewReport told = ReportFixtures.report(VILLAGE, Answer.YES, false);
        Receipt receipt = reports.givenAReport(director, told);

        ReportFile file = seenBy(station, receipt);

        assertThat(receipt.number()).matches("R-\\d{4}-\\d{6}");
        assertThat(file.facts().number()).isEqualTo(receipt.number());
        assertThat(file.facts().account()).isEqualTo(told.account());
        assertThat(file.facts().child()).isEqualTo(told.child());
        assertThat(file.facts().policeCalled()).isEqualTo(Answer.YES);
        assertThat(file.screening().urgent()).isTrue();
        assertThat(file.screening().state()).isEqualTo(ScreeningState.RECEIVED);
    }

    @Test
    void everythingAboutTheChildMayBeUnknown() {
        Receipt receipt = reports.givenAReport(
                director, ReportFixtures.about(null, Answer.UNKNOWN, false, NewReport.ChildTold.UNKNOWN));

        assertThat(seenBy(office, receipt).facts().child()).isEqualTo(NewReport.ChildTold.UNKNOWN);
    }

    @Test
    void theStationOfTheChildsTownshipFindsItInItsListAndAnotherDoesNot() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report());

        assertThat(listOf(station)).contains(receipt.id());
        assertThat(listOf(otherStation)).doesNotContain(receipt.id());
        assertThatThrownBy(() -> seenBy(otherStation, receipt)).hasMessage("not-found");
    }

    @Test
    void aReportWithoutAnAreaIsForTheCountyOfficeAlone() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report(null, Answer.NO, false));

        assertThat(listOf(office)).contains(receipt.id());
        assertThat(listOf(station)).doesNotContain(receipt.id());
        assertThatThrownBy(() -> seenBy(station, receipt)).hasMessage("not-found");
    }

    @Test
    void aReportAboutTheStationItselfIsHiddenFromTheStation() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report(VILLAGE, Answer.NO, true));

        assertThat(listOf(office)).contains(receipt.id());
        assertThat(listOf(station)).doesNotContain(receipt.id());
        assertThatThrownBy(() -> seenBy(station, receipt)).hasMessage("not-found");
    }

    @Test
    void aScreenerWhoDeclaresAConflictLosesSightOfTheReport() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report());

        people.as(station, () -> {
            passOn.passOn(new PassOnReport.Command(receipt.id(), 1, PassOnCause.CONFLICT, null, "当事人是本站职工的亲属"));
            return true;
        });

        assertThatThrownBy(() -> seenBy(station, receipt)).hasMessage("not-found");
        assertThat(seenBy(office, receipt).screening().route().conflicted()).isTrue();
        assertThat(seenBy(director, receipt).progress()).isEqualTo(Progress.RECEIVED);
    }

    @Test
    void theReporterSeesTheOwnReportAndHowFarItIsButNotWhatTheUnitFound() {
        Receipt receipt = reports.givenAProposalOfNoActionBy(station);

        Receipt mine = reports.givenAReport(director, ReportFixtures.report());
        ReportFile own = seenBy(director, mine);
        ReportFile ofUnit = seenBy(station, receipt);

        assertThat(own.unit()).isFalse();
        assertThat(own.steps()).isEmpty();
        assertThat(ofUnit.unit()).isTrue();
        assertThat(ofUnit.steps()).hasSize(2);
        assertThatThrownBy(() -> seenBy(director, receipt)).hasMessage("not-found");
        assertThat(listOf(director)).containsExactly(mine.id());
    }

    @Test
    void aSecondCountyKnowsNothingOfIt() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report());
        Person elsewhere = people.having(Role.COUNTY_OFFICE, "511781000000");

        assertThatThrownBy(() -> seenBy(elsewhere, receipt)).hasMessage("not-found");
        assertThat(listOf(elsewhere)).doesNotContain(receipt.id());
    }

    @Test
    void additionsStandBesideTheReportAndTheUnitsAreNotForTheReporter() {
        Receipt receipt = reports.givenAReport(director, ReportFixtures.report());

        people.as(director, () -> add.add(AddToReport.Command.of(receipt.id(), "今晚灯还是黑的")));
        people.as(station, () -> add.add(AddToReport.Command.of(receipt.id(), "学校说三天没来")));

        ReportFile file = seenBy(station, receipt);
        assertThat(file.additions()).extracting(ReportFile.Addition::text).containsExactly("今晚灯还是黑的", "学校说三天没来");
        assertThat(file.additions()).extracting(ReportFile.Addition::by).containsExactly(null, station.id());
        assertThat(file.screening().version()).isEqualTo(3);
        assertThat(seenBy(director, receipt).additions())
                .extracting(ReportFile.Addition::text)
                .containsExactly("今晚灯还是黑的");
    }

    @Test
    void theSameReportSentTwiceIsOneReport() {
        String key = Ids.next().toString();
        NewReport report = ReportFixtures.report();

        Receipt first = people.as(director, () -> OnceOnly.under(key, () -> receive.receive(report)));
        Receipt second = people.as(director, () -> OnceOnly.under(key, () -> receive.receive(report)));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(listOf(director)).containsExactly(first.id());
    }

    @Test
    void whatCannotBeIsDeclinedByTheNameOfItsField() {
        var future = new NewReport.ChildTold("小", Sex.UNKNOWN, null, LocalDate.of(2199, 1, 1), null, null, null, null);
        var grown = new NewReport.ChildTold("小", Sex.UNKNOWN, null, LocalDate.of(1980, 1, 1), null, null, null, null);

        assertDeclined(ReportFixtures.about(VILLAGE, Answer.NO, false, future), "child.bornOn", "invalid.in-future");
        assertDeclined(ReportFixtures.about(VILLAGE, Answer.NO, false, grown), "child.bornOn", "invalid.not-a-minor");
        assertDeclined(
                ReportFixtures.report(new AreaCode("990001999201"), Answer.NO, false), "area", "invalid.unknown-area");
    }

    private void assertDeclined(NewReport report, String field, String type) {
        assertThatThrownBy(() -> people.as(director, () -> receive.receive(report)))
                .hasMessage(type)
                .hasFieldOrPropertyWithValue("field", field);
    }

    private ReportFile seenBy(Person person, Receipt receipt) {
        return people.as(person, () -> view.view(receipt.id()));
    }

    private List<ReportId> listOf(Person person) {
        return people
                .as(person, () -> list.list(false, ListReports.Filter.OPEN, new Paging(null, 200)))
                .rows()
                .items()
                .stream()
                .map(ListReports.Row::id)
                .toList();
    }
}
