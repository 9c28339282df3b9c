package org.youmiao.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.later.LookAtLaterFacts;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.screening.ConfirmNoAction;
import org.youmiao.intake.screening.Directors;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.PassOnReport;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.RecordPoliceNotice;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.intake.screening.TakeUpReport;
import org.youmiao.intake.screening.TellReporter;
import org.youmiao.kernel.AreaCode;
import org.youmiao.reference.population.WordList;

/** One report from its coming to its end, as far as that lies before the present. */
final class ReportTale {
    private static final WordList NOTHING_TO_DO = WordList.lines("reasons-none");
    private static final String POLICE_STATION = "辖区派出所";
    private static final String WITHOUT_POLICE = "当面核实未见人身侵害，监护人已到场照料。";

    private final Scene scene;
    private final ReportScript script;
    private final Random chance;
    private final boolean atOffice;
    private @Nullable ReportId report;

    ReportTale(Scene scene, ReportScript script, Random chance) {
        this.scene = scene;
        this.script = script;
        this.chance = chance;
        this.atOffice = script.report().stationInvolved();
    }

    void begin() {
        scene.timeline().as(script.reporter(), script.at(), this::receive);
    }

    private void receive() {
        report = scene.reports().receive().receive(script.report()).id();
        if (script.fate() == Fate.UNSEEN) {
            return;
        }
        AreaCode told = script.report().area();
        if (told == null && !atOffice) {
            scene.timeline().as(office(), soon(1), this::passOn);
        } else {
            scene.timeline().as(screener(), soon(1), this::takeUp);
        }
    }

    private void passOn() {
        scene.reports()
                .passOn()
                .passOn(new PassOnReport.Command(
                        report(),
                        version(),
                        PassOnCause.OTHER_AREA,
                        script.lives().township(),
                        "已核实儿童住址，请属地未保站初筛。"));
        scene.timeline().as(screener(), soon(2), this::takeUp);
    }

    private void takeUp() {
        scene.reports().takeUp().takeUp(new TakeUpReport.Command(report(), version(), false));
        if (script.police() != ReportScript.Police.NONE) {
            police(PoliceStep.NOTIFIED);
            scene.timeline().as(screener(), after(Duration.ofHours(1)), this::policeAccepted);
        }
        if (script.fate() != Fate.TAKEN_UP) {
            scene.timeline().as(screener(), soon(3), this::decide);
        }
    }

    private void policeAccepted() {
        police(PoliceStep.ACCEPTED);
        if (script.police() == ReportScript.Police.ANSWERED) {
            scene.timeline()
                    .as(
                            screener(),
                            Hours.weekdaysAfter(at(), 1 + chance.nextInt(4), chance),
                            () -> police(PoliceStep.ANSWERED));
        }
    }

    private void police(PoliceStep step) {
        String receipt = step == PoliceStep.NOTIFIED ? null : "SJ" + (100_000 + chance.nextInt(900_000));
        scene.reports()
                .police()
                .add(new RecordPoliceNotice.Command(report(), version(), step, at(), POLICE_STATION, receipt, null));
    }

    private void decide() {
        switch (script.fate()) {
            case CASE -> {
                var decision = screen(ScreeningOutcome.OPEN_CASE, null, null, null);
                script.opened().accept(new CaseId(Objects.requireNonNull(decision.caseId())));
                tellLater();
            }
            case JOINED -> {
                screen(
                        ScreeningOutcome.JOIN_CASE,
                        Objects.requireNonNull(script.joins()).get(),
                        null,
                        null);
                scene.timeline().as(screener(), after(Duration.ofMinutes(20)), this::lookAtWhatJoined);
                tellLater();
            }
            case TO_OTHER_COUNTY -> {
                screen(
                        ScreeningOutcome.HAND_OVER,
                        null,
                        HandOver.toCounty("现居住地未保办", "接" + (100 + chance.nextInt(900))),
                        "儿童已随父母在外县居住，由居住地接续办理。");
                tellLater();
            }
            case TO_AGENCY -> {
                screen(
                        ScreeningOutcome.HAND_OVER,
                        null,
                        HandOver.toAgency("gaj", "JJ" + (1000 + chance.nextInt(9000))),
                        "属于公安机关职责，已当面移交材料。");
                tellLater();
            }
            case PROPOSED, NO_ACTION, NO_ACTION_SECOND_TRY, HEARD_MORE -> propose();
            case UNSEEN, TAKEN_UP -> throw new IllegalStateException("undecided");
        }
    }

    /** The screener leads the case, too. */
    private void lookAtWhatJoined() {
        CaseId id = new CaseId(Objects.requireNonNull(script.joins()).get());
        int version = scene.cases().look().look(id).version();
        scene.cases().lookAtLaterFacts().confirm(new LookAtLaterFacts.Command(id, version));
    }

    private void propose() {
        screen(ScreeningOutcome.NO_FURTHER_ACTION, null, null, NOTHING_TO_DO.pick(chance));
        if (script.fate() != Fate.PROPOSED) {
            scene.timeline().as(second(), soon(8), () -> confirm(script.fate() != Fate.NO_ACTION_SECOND_TRY));
        }
    }

    private void confirm(boolean agreed) {
        scene.reports()
                .confirm()
                .decide(new ConfirmNoAction.Command(report(), version(), agreed, agreed ? null : "请补充与班主任的核实情况后再报。"));
        if (!agreed) {
            scene.timeline().as(screener(), soon(20), () -> {
                screen(ScreeningOutcome.NO_FURTHER_ACTION, null, null, NOTHING_TO_DO.pick(chance) + "班主任已核实。");
                scene.timeline().as(second(), soon(8), () -> confirm(true));
            });
            return;
        }
        tellLater();
        if (script.fate() == Fate.HEARD_MORE) {
            scene.timeline()
                    .as(
                            script.reporter(),
                            Hours.weekdaysAfter(at(), 2, chance),
                            () -> scene.reports().add().add(AddToReport.Command.of(report(), "昨天又见到孩子一个人，家里仍没有大人回来。")));
        }
    }

    private ScreenReport.Screened screen(
            ScreeningOutcome outcome, @Nullable UUID caseId, @Nullable HandOver to, @Nullable String reason) {
        return scene.reports()
                .screen()
                .decide(new ScreenReport.Command(
                        report(),
                        version(),
                        outcome,
                        outcome == ScreeningOutcome.OPEN_CASE || outcome == ScreeningOutcome.JOIN_CASE
                                ? script.child()
                                : null,
                        null,
                        Directors.ALL,
                        caseId,
                        to,
                        reason,
                        policeLeftOut() ? WITHOUT_POLICE : null));
    }

    private boolean policeLeftOut() {
        NewReport told = script.report();
        return script.police() == ReportScript.Police.NONE
                && (told.isUrgent() || told.situation().isCrime());
    }

    private void tellLater() {
        if (!script.told()) {
            return;
        }
        scene.timeline()
                .as(
                        screener(),
                        Hours.weekdaysAfter(at(), chance.nextInt(10) == 0 ? 5 : 1 + chance.nextInt(2), chance),
                        () -> scene.reports()
                                .tell()
                                .add(new TellReporter.Command(
                                        report(),
                                        version(),
                                        FeedbackResult.TOLD,
                                        script.report().anonymous() ? FeedbackMeans.PLATFORM : FeedbackMeans.PHONE,
                                        Set.of(said()),
                                        at())));
    }

    private FeedbackContent said() {
        return switch (script.fate()) {
            case CASE, JOINED -> FeedbackContent.BEING_HELPED;
            case TO_AGENCY, TO_OTHER_COUNTY -> FeedbackContent.HANDED_OVER;
            case NO_ACTION, NO_ACTION_SECOND_TRY, HEARD_MORE -> FeedbackContent.NO_ACTION;
            case UNSEEN, TAKEN_UP, PROPOSED -> FeedbackContent.ACCEPTED;
        };
    }

    /** As a screener does: reads the report beside what is known of the child, and so learns its version. */
    private int version() {
        return scene.reports().look().view(report()).file().screening().version();
    }

    private ReportId report() {
        return Objects.requireNonNull(report);
    }

    private UUID office() {
        return scene.staff().office().getFirst();
    }

    private UUID screener() {
        return atOffice ? office() : scene.staff().station(script.lives()).getFirst();
    }

    private UUID second() {
        return atOffice ? scene.staff().office().getLast() : scene.staff().supervisor(script.lives());
    }

    private Instant at() {
        return scene.timeline().clock();
    }

    private Instant after(Duration time) {
        return at().plus(time);
    }

    /** Urgent matters within the hour; others within so many office hours, now and then a day late. */
    private Instant soon(int hours) {
        if (script.report().isUrgent()) {
            return after(Duration.ofMinutes(10 + chance.nextInt(35)));
        }
        if (chance.nextInt(12) == 0) {
            return Hours.weekdaysAfter(at(), 2, chance);
        }
        Instant then = after(Duration.ofMinutes(20 + chance.nextInt(60 * hours)));
        return Hours.isOpen(then) ? then : Hours.weekdaysAfter(at(), 1, chance);
    }
}
