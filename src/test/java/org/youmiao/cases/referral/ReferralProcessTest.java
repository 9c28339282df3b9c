package org.youmiao.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.youmiao.StateDiagram;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFileFixture;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;

/** Any series of steps, legal or not: the aggregate follows the table, and access to what was told follows the state. */
class ReferralProcessTest {
    private static final Actor SENDER = Actor.person(new UUID(7, 7), "测试");
    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    @Property(tries = 500)
    void anyStepsLeadOnlyWhereTheTableSays(@ForAll @Size(max = 12) List<ReferralStep> steps) {
        Referral referral = Referral.send(
                new ReferralId(Ids.next()),
                "Z-2026-0001",
                CaseFileFixture.opened(),
                new Referral.Request("jkj", "请帮助返校。", LegalBasis.SCHOOL_DROPOUT, null),
                SENDER,
                START);
        ReferralState expected = ReferralState.SENT;
        for (int i = 0; i < steps.size(); i++) {
            Instant at = START.plusSeconds(60L * (i + 1));
            ReferralStep step = steps.get(i);
            var target = ReferralProcess.target(expected, step);
            if (target.isPresent()) {
                take(referral, step, at);
                expected = target.get();
            } else {
                assertThatThrownBy(() -> take(referral, step, at)).hasMessage("referral.state");
            }
            assertThat(referral.state()).isEqualTo(expected);
            assertThat(referral.readableUntil().isPresent())
                    .isEqualTo(expected == ReferralState.DECLINED || expected == ReferralState.COMPLETED);
        }
    }

    @Property
    void aWithdrawnReferralStaysWithdrawn(@ForAll ReferralStep step) {
        assertThat(ReferralProcess.target(ReferralState.WITHDRAWN, step)).isEmpty();
    }

    @Property
    void aReferralCanBeWithdrawnFromEveryOtherState(@ForAll ReferralState state) {
        assertThat(ReferralProcess.target(state, ReferralStep.WITHDRAW).isPresent())
                .isEqualTo(state != ReferralState.WITHDRAWN);
    }

    @Example
    void thePictureOfTheProcessIsDrawnFromItsTable() {
        StateDiagram.of("A referral")
                .begins(ReferralState.SENT, "SEND")
                .moves(
                        ReferralProcess.MOVES,
                        ReferralProcess.Move::from,
                        ReferralProcess.Move::step,
                        ReferralProcess.Move::to)
                .ends(ReferralState.WITHDRAWN)
                .compare("referral");
    }

    private static void take(Referral referral, ReferralStep step, Instant at) {
        if (step.isAnswer()) {
            referral.answer(step, at);
        } else {
            referral.withdraw("核实后不需要。", SENDER, at);
        }
    }
}
