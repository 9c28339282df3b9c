package org.youmiao.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.intake.report.ReceiveReport;
import org.youmiao.intake.screening.Directors;
import org.youmiao.intake.screening.Registration;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.intake.screening.TakeUpReport;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.Sex;

/** Reports in every state, reached by legal moves. */
@Component
public class ReportFixtures {
    /** A village of the invented county, and its township. */
    public static final AreaCode VILLAGE = new AreaCode("990001101201");

    public static final String TOWNSHIP = "990001101000";
    public static final String OTHER_TOWNSHIP = "990001001000";
    public static final String COUNTY = "990001000000";

    private final People people;
    private final ReceiveReport receive;
    private final TakeUpReport takeUp;
    private final ScreenReport screen;

    ReportFixtures(People people, ReceiveReport receive, TakeUpReport takeUp, ScreenReport screen) {
        this.people = people;
        this.receive = receive;
        this.takeUp = takeUp;
        this.screen = screen;
    }

    /** A report that a village director made, about a child of whom the name is known. */
    public Receipt givenAReport() {
        return givenAReport(people.having(Role.CHILD_DIRECTOR, VILLAGE.value()), report());
    }

    public Receipt givenAReport(People.Person by, NewReport report) {
        return people.as(by, () -> receive.receive(report));
    }

    /** The same, taken up by someone of the station. */
    public Receipt givenAReportTakenUpBy(People.Person screener) {
        Receipt receipt = givenAReport();
        people.as(screener, () -> takeUp.takeUp(new TakeUpReport.Command(receipt.id(), 1, false)));
        return receipt;
    }

    /** The same, with the proposal that nothing more be done; its version is 2. */
    public Receipt givenAProposalOfNoActionBy(People.Person screener) {
        Receipt receipt = givenAReport();
        people.as(screener, () -> screen.decide(noAction(receipt.id(), 1)));
        return receipt;
    }

    public static NewReport report() {
        return report(VILLAGE, Answer.NO, false);
    }

    public static NewReport report(@Nullable AreaCode area, Answer danger, boolean stationInvolved) {
        return about(
                area,
                danger,
                stationInvolved,
                new NewReport.ChildTold("麦小满", Sex.FEMALE, 9, null, null, "麦田镇中心小学", null, "13800000000"));
    }

    public static NewReport about(
            @Nullable AreaCode area, Answer danger, boolean stationInvolved, NewReport.ChildTold child) {
        return new NewReport(
                ReportSituation.ABANDONED,
                danger,
                danger == Answer.YES ? Answer.YES : null,
                ReportChannel.ONLINE,
                "孩子独自在家已有两周，邻居送饭。",
                LocalDate.of(2026, 1, 2),
                "村口第二户",
                area,
                stationInvolved,
                child,
                null,
                false);
    }

    public static ScreenReport.Command noAction(ReportId report, int version) {
        return new ScreenReport.Command(
                report,
                version,
                ScreeningOutcome.NO_FURTHER_ACTION,
                null,
                null,
                Directors.ALL,
                null,
                null,
                "经上门核实，系误会。",
                null);
    }

    /** A name that no other child has, however it is pronounced. */
    public static String aName() {
        return "麦" + Ids.next().toString().substring(24).replace("-", "");
    }

    /** Opens a case for a child who is registered by that. */
    public static ScreenReport.Command openCase(ReportId report, int version) {
        return new ScreenReport.Command(
                report,
                version,
                ScreeningOutcome.OPEN_CASE,
                null,
                Registration.of(ChildFacts.of(aName(), Sex.FEMALE, VILLAGE)),
                Directors.ALL,
                null,
                null,
                null,
                null);
    }
}
