package org.youmiao.reference.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.FollowUp;
import org.youmiao.cases.closure.FollowUpMeans;
import org.youmiao.cases.closure.FollowUpResult;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.closure.RecordFollowUp;
import org.youmiao.cases.closure.ReopenCase;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.kernel.Shanghai;

/** The end of a case: proposed, decided by a second person, asked after, and sometimes not the end. */
final class ClosingTale {
    private final Scene scene;
    private final CaseTale tale;
    private final CaseScript script;
    private final Random chance;
    private boolean begun;
    private boolean returned;

    ClosingTale(Scene scene, CaseTale tale, CaseScript script, Random chance) {
        this.scene = scene;
        this.tale = tale;
        this.script = script;
        this.chance = chance;
    }

    /** Whether closure was proposed, so that nothing else is done any more. */
    boolean isBegun() {
        return begun;
    }

    /** Decides when it will be, if the case comes to an end. */
    void plan(Instant atWorkSince) {
        LocalDate today = scene.today();
        LocalDate worked = Shanghai.dateOf(atWorkSince).plusDays(70L + chance.nextInt(40));
        switch (script.stage()) {
            case AT_WORK_AGAIN -> begin(day(today.minusDays(40)));
            case CLOSURE_WAITING -> {
                if (hesitates()) {
                    begin(day(today.minusDays(18)));
                }
                begin(day(today.minusDays(1L + chance.nextInt(2))));
            }
            case CLOSED -> begin(day(today.minusDays(6L + chance.nextInt(28))));
            case FOLLOWED_UP, REOPENED, REOPENED_AT_WORK -> begin(day(worked));
            default -> {}
        }
    }

    /** It is proposed then. */
    void begin(Instant at) {
        scene.timeline().as(tale.lead(), at, this::propose);
    }

    private void propose() {
        begun = true;
        LookAtCase.Seen seen = tale.look();
        seen.owed().forEach(this::explain);
        scene.cases()
                .proposeClosure()
                .propose(new ProposeClosure.Command(
                        tale.id(),
                        seen.version(),
                        Set.of(
                                script.stage() == Stage.CLOSED_SOON
                                        ? ClosureReason.NO_NEED_FOUND
                                        : ClosureReason.GOALS_REACHED),
                        script.stage() == Stage.CLOSED_SOON
                                ? "经评估，儿童照料正常，无持续服务需要，转为日常关注。"
                                : "主要目标已达成，照料稳定，孩子和照料人同意结案。"));
        if (script.stage() == Stage.CLOSURE_WAITING && hesitates() && !returned) {
            scene.timeline()
                    .as(tale.lead(), Hours.weekdaysAfter(scene.timeline().clock(), 1, chance), this::takeBack);
        }
        if (script.stage() != Stage.CLOSURE_WAITING) {
            scene.timeline()
                    .as(
                            tale.second(),
                            Hours.weekdaysAfter(scene.timeline().clock(), chance.nextInt(2), chance),
                            this::decide);
        }
    }

    /** Some think better of it, and propose it again later. */
    private boolean hesitates() {
        return script.number() % 2 == 0;
    }

    private void takeBack() {
        scene.cases()
                .proposeClosure()
                .takeBack(new ProposeClosure.TakeBack(tale.id(), tale.look().version()));
        returned = true;
        begun = false;
    }

    private void explain(Measures.Owed owed) {
        scene.cases()
                .settle()
                .settle(new SettleMeasure.Command(
                        tale.id(),
                        owed.id(),
                        owed.version(),
                        SettleMeasure.Outcome.NOT_DONE,
                        "家庭情况已改善，由学校日常关注接续，不再单独实施。"));
    }

    private void decide() {
        boolean sendBack = !returned && (script.stage() == Stage.AT_WORK_AGAIN || script.number() % 9 == 4);
        scene.cases()
                .decideClosure()
                .decide(new DecideClosure.Command(
                        tale.id(),
                        tale.look().version(),
                        sendBack ? ClosureDecision.RETURN : ClosureDecision.APPROVE,
                        sendBack ? "最近一次探访距今较久，请先探访再提出。" : null));
        if (!sendBack) {
            closed();
            return;
        }
        returned = true;
        begun = false;
        if (script.stage() != Stage.AT_WORK_AGAIN) {
            begin(Hours.weekdaysAfter(scene.timeline().clock(), 4, chance));
        }
    }

    private void closed() {
        tale.stopVisiting();
        Instant then = Hours.weekdaysAfter(scene.timeline().clock(), 19 + chance.nextInt(4), chance);
        switch (script.stage()) {
            case FOLLOWED_UP, CLOSED_SOON ->
                scene.timeline()
                        .as(tale.visitor(), then, script.number() % 3 == 0 ? this::askInVain : this::askAndHearWell);
            case REOPENED, REOPENED_AT_WORK ->
                scene.timeline().as(tale.visitor(), then, () -> {
                    followUp(FollowUpResult.NEEDS_ATTENTION);
                    scene.timeline().as(tale.second(), reopening(), this::reopen);
                });
            default -> {}
        }
    }

    private Instant reopening() {
        return script.stage() == Stage.REOPENED
                ? day(scene.today().minusDays(4))
                : Hours.weekdaysAfter(scene.timeline().clock(), 3, chance);
    }

    private void askInVain() {
        followUp(FollowUpResult.NOT_REACHED);
        scene.timeline()
                .as(tale.visitor(), Hours.weekdaysAfter(scene.timeline().clock(), 2, chance), this::askAndHearWell);
    }

    private void askAndHearWell() {
        followUp(FollowUpResult.STABLE);
    }

    private void followUp(FollowUpResult result) {
        String note = switch (result) {
            case STABLE -> "孩子在校正常，照料人没有变动。";
            case NEEDS_ATTENTION -> "父亲再次外出，孩子情绪反复，建议重新评估。";
            case NOT_REACHED -> "家中无人，邻居说周末回来，改日再访。";
        };
        scene.cases()
                .followUp()
                .record(new RecordFollowUp.Command(
                        tale.id(),
                        scene.timeline().clock(),
                        null,
                        new FollowUp.Finding(
                                FollowUpMeans.VISIT, result, result != FollowUpResult.NOT_REACHED, note, false),
                        null));
    }

    private void reopen() {
        scene.cases()
                .reopen()
                .reopen(new ReopenCase.Command(tale.id(), tale.look().version(), "回访发现照料再次出现空档，需要重新评估。"));
        begun = false;
        tale.reopened();
    }

    private Instant day(LocalDate day) {
        return Hours.officeBefore(day, chance);
    }
}
