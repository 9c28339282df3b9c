package org.youmiao.reference.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.plan.DecidePlan;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.plan.PlanDecision;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.cases.plan.WritePlan;
import org.youmiao.kernel.Shanghai;

/** One case from its opening to where it stands at present: assessed, planned, worked on; its end is told elsewhere. */
final class CaseTale {
    private final Scene scene;
    private final CaseScript script;
    private final Random chance;
    private final Consumer<CaseTale> onceAtWork;
    private final VisitTale visits;
    private final ClosingTale closing;
    private @Nullable CaseId caseId;
    private RiskLevel level;
    private boolean again;
    private int plans;

    /** @param onceAtWork what goes on beside the case once its first plan is in force */
    CaseTale(Scene scene, CaseScript script, Random chance, Consumer<CaseTale> onceAtWork) {
        this.scene = scene;
        this.script = script;
        this.chance = chance;
        this.onceAtWork = onceAtWork;
        this.level = script.level();
        this.visits = new VisitTale(scene, script, visitor(), () -> level, chance);
        this.closing = new ClosingTale(scene, this, script, chance);
    }

    /** A station knows of a child in need, and opens the case itself. */
    void beginAtStation() {
        scene.timeline()
                .as(
                        lead(),
                        Hours.officeBefore(script.opened(), chance),
                        () -> opened(scene.cases()
                                .open()
                                .open(new OpenCase.Command(
                                        script.kid().id(),
                                        null,
                                        script.byVillage() ? List.of(director()) : List.of(),
                                        List.of(),
                                        "日常走访中发现，经村（社区）和学校核实，需要持续帮扶。",
                                        false))));
    }

    /** The case is there; someone of the station or the county office has just opened it. */
    void opened(CaseId id) {
        caseId = id;
        visits.begin(id);
        switch (script.stage()) {
            case FRESH, UNASSESSED -> {}
            case ASSESSED -> soonToday(2, this::assess);
            default -> weekdaysOn(chance.nextInt(8) == 0 ? 6 : 1 + chance.nextInt(4), this::assess);
        }
    }

    private void assess() {
        boolean higher = script.number() % 12 == 5
                && !again
                && script.visitDue() == null
                && level.compareTo(RiskLevel.ORANGE) < 0;
        scene.cases()
                .assess()
                .carryOut(new CarryOutAssessment.Command(
                        id(),
                        null,
                        CasePapers.answers(level, chance),
                        CasePapers.notes(),
                        higher ? CasePapers.higher(level) : CasePapers.asSuggested(level)));
        if (higher) {
            level = RiskLevel.values()[level.ordinal() + 1];
        }
        switch (script.stage()) {
            case ASSESSED -> soonToday(1, this::draft);
            case CLOSED_SOON -> closing.begin(Hours.weekdaysAfter(at(), 3, chance));
            case PLAN_WAITING -> soonToday(1, () -> submit(null));
            case PLAN_RETURNED -> soonToday(4, () -> submit(null));
            default -> weekdaysOn(1 + chance.nextInt(4), () -> submit(null));
        }
    }

    /** Not yet sent to the second person. */
    private void draft() {
        write(null, false);
    }

    private WritePlan.Saved write(WritePlan.@Nullable Saved returned, boolean submit) {
        return scene.cases()
                .plan()
                .write(new WritePlan.Command(
                        id(),
                        returned == null ? null : returned.version(),
                        CasePapers.plan(age(), today(), lead(), visitor(), look().owed(), chance),
                        submit));
    }

    /** @param returned the plan that was given back, if one was */
    private void submit(WritePlan.@Nullable Saved returned) {
        WritePlan.Saved saved = write(returned, true);
        boolean giveBack = script.stage() == Stage.PLAN_RETURNED || (returned == null && chance.nextInt(7) == 0);
        if (script.stage() != Stage.PLAN_WAITING) {
            scene.timeline()
                    .as(
                            second(),
                            Hours.weekdaysAfter(
                                    at(), script.stage() == Stage.PLAN_RETURNED ? 1 : chance.nextInt(3), chance),
                            () -> decide(saved, !giveBack));
        }
    }

    private void decide(WritePlan.Saved plan, boolean approve) {
        WritePlan.Saved decided = scene.cases()
                .decidePlan()
                .decide(new DecidePlan.Command(
                        id(),
                        plan.id(),
                        plan.version(),
                        approve ? PlanDecision.APPROVE : PlanDecision.RETURN,
                        approve ? null : "请写明孩子本人的意见和每项措施的责任人。"));
        if (approve) {
            atWork();
        } else if (script.stage() != Stage.PLAN_RETURNED) {
            weekdaysOn(1, () -> submit(decided));
        }
    }

    private void atWork() {
        int plan = ++plans;
        reviewInTime(plan);
        weekdaysOn(8 + chance.nextInt(10), this::settleOne);
        look().owed().forEach(this::settleInTime);
        if (plan > 1) {
            return;
        }
        if (script.stage() == Stage.AT_WORK && script.number() % 8 == 6) {
            weekdaysOn(12, () -> submit(null));
        }
        for (ReferralScript referral : script.referrals()) {
            new ReferralTale(scene, id(), lead(), referral, chance)
                    .begin(Hours.weekdaysAfter(at(), 2 + chance.nextInt(8), chance));
        }
        closing.plan(at());
        onceAtWork.accept(this);
    }

    /** Mostly some days before the day that the plan names; what is late by then was not done. */
    private void settleInTime(Measures.Owed measure) {
        boolean late = chance.nextInt(6) == 0;
        LocalDate day = late ? measure.dueOn().plusDays(4) : measure.dueOn().minusDays(1 + chance.nextInt(8));
        scene.timeline().as(lead(), Hours.officeBefore(day, chance), late ? this::explainOne : this::settleOne);
    }

    private void settleOne() {
        say(SettleMeasure.Outcome.DONE, "已落实，照料人确认。");
    }

    private void explainOne() {
        say(SettleMeasure.Outcome.NOT_DONE, "照料人外出未归，没有按期落实，已请学校多加关注。");
    }

    private void say(SettleMeasure.Outcome outcome, String note) {
        List<Measures.Owed> owed = look().owed();
        if (!owed.isEmpty() && !closing.isBegun()) {
            Measures.Owed measure = owed.getFirst();
            scene.cases()
                    .settle()
                    .settle(new SettleMeasure.Command(id(), measure.id(), measure.version(), outcome, note));
        }
    }

    /** The next assessment by the rhythm of the level, now and then late. */
    private void reviewInTime(int plan) {
        int rhythm = reviewDays(level);
        int days = chance.nextInt(12) == 0 ? rhythm + 2 + chance.nextInt(6) : rhythm - 1 - chance.nextInt(rhythm / 6);
        scene.timeline().as(lead(), Hours.officeBefore(today().plusDays(days), chance), () -> review(plan));
    }

    /** Where no due date is set for the present, things are better now and then. */
    private void review(int plan) {
        if (plan != plans || closing.isBegun()) {
            return;
        }
        if (script.visitDue() == null && level != RiskLevel.GREEN && chance.nextInt(3) == 0) {
            level = RiskLevel.values()[level.ordinal() - 1];
        }
        scene.cases()
                .assess()
                .carryOut(new CarryOutAssessment.Command(
                        id(),
                        null,
                        CasePapers.answers(level, chance),
                        CasePapers.notes(),
                        CasePapers.asSuggested(level)));
        reviewInTime(plan);
    }

    /** The product's rhythm table; a county may have another. */
    private static int reviewDays(RiskLevel level) {
        return switch (level) {
            case RED -> 14;
            case ORANGE -> 30;
            case YELLOW -> 90;
            case GREEN -> 180;
        };
    }

    /** It is opened again, and goes on from the beginning. */
    void reopened() {
        again = true;
        if (script.stage() == Stage.REOPENED_AT_WORK) {
            visits.begin(id());
            weekdaysOn(2, this::assess);
        }
    }

    void stopVisiting() {
        visits.end();
    }

    LookAtCase.Seen look() {
        return scene.cases().look().look(id());
    }

    private void weekdaysOn(int days, Runnable deed) {
        scene.timeline().as(lead(), Hours.weekdaysAfter(at(), days, chance), deed);
    }

    /** So many days before the present, or soon if that is over. */
    private void soonToday(int daysAgo, Runnable deed) {
        scene.timeline().as(lead(), Hours.officeBefore(scene.today().minusDays(daysAgo), chance), deed);
    }

    CaseId id() {
        return Objects.requireNonNull(caseId);
    }

    CaseScript script() {
        return script;
    }

    UUID lead() {
        return script.conflicted()
                ? scene.staff().office().getFirst()
                : scene.staff().station(script.family().village()).getFirst();
    }

    UUID second() {
        return script.conflicted()
                ? scene.staff().office().getLast()
                : scene.staff().supervisor(script.family().village());
    }

    UUID visitor() {
        return script.byVillage() ? director() : lead();
    }

    private UUID director() {
        return scene.staff().director(script.family().village());
    }

    private Instant at() {
        return scene.timeline().clock();
    }

    private LocalDate today() {
        return Shanghai.dateOf(at());
    }

    int age() {
        Integer year = script.kid().facts().bornYear();
        return year == null ? 0 : today().getYear() - year;
    }
}
