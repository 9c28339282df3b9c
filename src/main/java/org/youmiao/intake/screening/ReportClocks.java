package org.youmiao.intake.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;
import org.youmiao.network.AgencyKind;

/** The duties that a report brings: to screen it, to tell the reporter, and, for the police, to tell the unit. */
@Component
public class ReportClocks {
    private static final String SCREEN = "SCREEN";
    private static final String SCREEN_URGENT = "SCREEN_URGENT";
    private static final String REPORTER_FEEDBACK = "REPORTER_FEEDBACK";
    private static final String POLICE_FEEDBACK = "POLICE_FEEDBACK";
    private static final String HANDOVER_RECEIPT = "HANDOVER_RECEIPT";

    private final Clocks clocks;
    private final Reports reports;
    private final Agencies agencies;

    ReportClocks(Clocks clocks, Reports reports, Agencies agencies) {
        this.clocks = clocks;
        this.reports = reports;
        this.agencies = agencies;
    }

    /** It is to be screened: for the first time, or again after facts came. */
    public void toBeScreened(Screening screening, String number, Instant from) {
        start(screening.urgent() ? SCREEN_URGENT : SCREEN, screening, number, from);
    }

    /** As above, for a report whose number is not at hand. */
    public void toBeScreenedAgain(Screening screening, Instant from) {
        clocks.cancel(screening.report().ref(), REPORTER_FEEDBACK);
        clocks.cancel(screening.report().ref(), HANDOVER_RECEIPT);
        toBeScreened(screening, number(screening.report()), from);
    }

    /** The child is said to be in danger now, by facts that came later: from now on the shorter time runs. */
    public void becameUrgent(Screening screening, Instant from) {
        if (clocks.cancel(screening.report().ref(), SCREEN)) {
            start(SCREEN_URGENT, screening, number(screening.report()), from);
        }
    }

    /**
     * Another unit screens it, in the time that is left. What the police owe they still owe, but who watches over it follows the
     * report: where the station is conflicted, none of its clocks stays in the station's sight.
     */
    void passedOn(ReportId report, Route before, Route route) {
        for (String rule : List.of(SCREEN, SCREEN_URGENT, REPORTER_FEEDBACK)) {
            clocks.handOver(report.ref(), rule, route.area(), desk(route.desk()));
        }
        openFeedbackOfPolice(report)
                .map(clock -> clock.desk().equals(desk(before.desk())) ? desk(route.desk()) : clock.desk())
                .ifPresent(desk -> clocks.handOver(report.ref(), POLICE_FEEDBACK, route.area(), desk));
    }

    /** The outcome stands: the reporter is to be told. */
    void screened(Screening screening, Instant at) {
        clocks.stop(screening.report().ref(), screening.urgent() ? SCREEN_URGENT : SCREEN, at);
        start(REPORTER_FEEDBACK, screening, number(screening.report()), at);
    }

    /** Another county or agency took it over without a receipt: the unit sees to it that one comes. */
    void receiptOwed(Screening screening, Instant at) {
        start(HANDOVER_RECEIPT, screening, number(screening.report()), at);
    }

    void receiptCame(ReportId report, Instant at) {
        clocks.stop(report.ref(), HANDOVER_RECEIPT, at);
    }

    /** The reporter was told, or cannot be. */
    void reporterTold(ReportId report, Instant at) {
        clocks.stop(report.ref(), REPORTER_FEEDBACK, at);
    }

    /**
     * The police accepted the matter: they answer within three days (高检发〔2020〕9号). An acceptance that is recorded again, with the
     * right date, takes the place of the one before; if that one was missed, it stays on record as missed, and a reason is asked.
     *
     * @throws Problem {@code invalid.late-without-reason} naming {@code note}
     */
    void policeAccepted(Screening screening, Instant at, boolean explained, Instant now) {
        if (!explained
                && openFeedbackOfPolice(screening.report())
                        .filter(clock -> clock.isOverdue(now))
                        .isPresent()) {
            throw Problem.invalid("note", "late-without-reason");
        }
        clocks.cancel(screening.report().ref(), POLICE_FEEDBACK);
        StartClock start = StartClock.of(
                POLICE_FEEDBACK,
                screening.report().ref(),
                number(screening.report()),
                screening.route().area(),
                at);
        clocks.start(start.at(police(screening)));
    }

    /**
     * The police answered.
     *
     * @throws Problem {@code invalid.before-acceptance} naming {@code happenedAt} if that was before they accepted the matter
     */
    void policeAnswered(ReportId report, Instant at) {
        if (openFeedbackOfPolice(report)
                .filter(clock -> at.isBefore(clock.startedAt()))
                .isPresent()) {
            throw Problem.invalid("happenedAt", "before-acceptance");
        }
        clocks.stop(report.ref(), POLICE_FEEDBACK, at);
    }

    private Optional<ClockView> openFeedbackOfPolice(ReportId report) {
        return clocks.of(report.ref()).stream()
                .filter(clock -> clock.rule().code().equals(POLICE_FEEDBACK)
                        && clock.state().isOpen())
                .findFirst();
    }

    private void start(String rule, Screening screening, String number, Instant from) {
        Route route = screening.route();
        clocks.start(StartClock.of(rule, screening.report().ref(), number, route.area(), from)
                .at(desk(route.desk())));
    }

    /** The county's police; where no such agency is kept, the unit itself watches the time. */
    private Desk police(Screening screening) {
        return agencies.today().stream()
                .filter(agency -> agency.kind() == AgencyKind.POLICE)
                .map(Agency::code)
                .findFirst()
                .map(Desk::agency)
                .orElseGet(() -> desk(screening.route().desk()));
    }

    private static Desk desk(AreaCode unit) {
        return Desk.of(Desk.Kind.STATION, unit);
    }

    private String number(ReportId report) {
        return reports.brief(List.of(report)).getFirst().number();
    }
}
