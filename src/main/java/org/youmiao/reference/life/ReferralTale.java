package org.youmiao.reference.life;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.referral.AcknowledgeReferral;
import org.youmiao.cases.referral.AnswerReferral;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.LegalBasis;
import org.youmiao.cases.referral.Referral;
import org.youmiao.cases.referral.ReferralStep;
import org.youmiao.cases.referral.SendReferral;
import org.youmiao.cases.referral.WithdrawReferral;
import org.youmiao.reference.population.WordList;

/** One referral from being sent to its answer, as far as that lies before the present. */
final class ReferralTale {
    private static final List<String[]> REQUESTS = WordList.lines("referral-purposes").entries().stream()
            .map(line -> line.split("\\|"))
            .toList();
    private static final List<Set<DisclosedPart>> TOLD = List.of(
            Set.of(DisclosedPart.NAME, DisclosedPart.AGE, DisclosedPart.SCHOOL, DisclosedPart.PLAN_MEASURES),
            Set.of(DisclosedPart.NAME, DisclosedPart.SEX, DisclosedPart.AGE, DisclosedPart.GUARDIAN_CONTACT),
            Set.of(DisclosedPart.NAME, DisclosedPart.VILLAGE, DisclosedPart.ASSESSMENT_SUMMARY));

    private final Scene scene;
    private final CaseId caseId;
    private final UUID sender;
    private final ReferralScript script;
    private final String[] request;
    private final Random chance;
    private @Nullable ReferralId referral;

    ReferralTale(Scene scene, CaseId caseId, UUID sender, ReferralScript script, Random chance) {
        this.scene = scene;
        this.caseId = caseId;
        this.sender = sender;
        this.script = script;
        this.chance = chance;
        this.request = REQUESTS.stream()
                .filter(cells -> cells[0].equals(script.agency()))
                .findFirst()
                .orElseThrow();
    }

    /** @param settled when it is sent, if it is settled by now; an open one is sent so that it stands as its script says */
    void begin(Instant settled) {
        Instant at = switch (script.fate()) {
            case SENT -> daysAgo(1);
            case SENT_LATE -> daysAgo(6);
            case ACCEPTED -> daysAgo(5);
            case ACCEPTED_LATE -> daysAgo(20);
            case DECLINED, COMPLETED, WITHDRAWN -> settled;
        };
        scene.timeline().as(sender, at, this::send);
    }

    private void send() {
        referral = scene.cases()
                .refer()
                .send(new SendReferral.Command(
                        caseId,
                        new Referral.Request(script.agency(), request[2], LegalBasis.valueOf(request[1]), null),
                        TOLD.get(chance.nextInt(TOLD.size())),
                        Set.of(),
                        null))
                .sent();
        switch (script.fate()) {
            case SENT, SENT_LATE -> {}
            case ACCEPTED, COMPLETED -> answer(1, ReferralStep.ACCEPT, null);
            case ACCEPTED_LATE -> {
                answer(1, ReferralStep.ACCEPT, null);
                answer(5, ReferralStep.REPORT_PROGRESS, "已联系监护人，正在核实有关情况。");
            }
            case DECLINED -> {
                answer(2, ReferralStep.DECLINE, "不属于本单位职责，建议商请属地司法所。");
                acknowledge(3, "已商请属地司法所协助，不再转介其他单位。");
            }
            case WITHDRAWN -> {
                answer(1, ReferralStep.ACCEPT, null);
                scene.timeline()
                        .as(
                                sender,
                                Hours.weekdaysAfter(at(), 3, chance),
                                () -> scene.cases()
                                        .withdraw()
                                        .withdraw(new WithdrawReferral.Command(
                                                referral(), version(), "监护人已自行联系并解决，撤回转介。")));
            }
        }
        if (script.fate() == ReferralScript.Fate.COMPLETED) {
            answer(3, ReferralStep.REPORT_PROGRESS, "已安排专人办理。");
            int weekdays = chance.nextInt(8) == 0 ? 9 : 4;
            answer(weekdays, ReferralStep.COMPLETE, request[3]);
            acknowledge(weekdays + 1, null);
        }
    }

    private void answer(int weekdays, ReferralStep step, @Nullable String text) {
        scene.timeline()
                .as(
                        scene.staff().liaison(script.agency()),
                        Hours.weekdaysAfter(at(), weekdays, chance),
                        () -> scene.cases()
                                .answer()
                                .answer(new AnswerReferral.Command(referral(), version(), step, text)));
    }

    private void acknowledge(int weekdays, @Nullable String note) {
        scene.timeline()
                .as(
                        sender,
                        Hours.weekdaysAfter(at(), weekdays, chance),
                        () -> scene.cases()
                                .acknowledge()
                                .acknowledge(new AcknowledgeReferral.Command(referral(), version(), note)));
    }

    /** As either side does: reads it first. */
    private int version() {
        return scene.cases().readReferral().read(referral(), "READ").version();
    }

    private Instant daysAgo(int days) {
        return Hours.officeBefore(scene.today().minusDays(days), chance);
    }

    private Instant at() {
        return scene.timeline().clock();
    }

    private ReferralId referral() {
        return Objects.requireNonNull(referral);
    }
}
