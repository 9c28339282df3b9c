package org.youmiao.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.youmiao.intake.ScreeningState;

/** Whatever people do in whatever order, a screening stays as its table of moves and its constraints in the database say. */
class ScreeningWalksTest {

    /** Someone tries a step, legal or not. */
    private record Try(ScreeningStep step) implements Action.Independent<Screening> {
        @Override
        public Arbitrary<Transformer<Screening>> transformer() {
            return Arbitraries.just(Transformer.mutate(step.name(), this::attempt));
        }

        private void attempt(Screening screening) {
            ScreeningState before = screening.state();
            boolean legal = ScreeningProcess.allows(before, step);
            try {
                Walk.go(screening, step);
                assertThat(legal || step == ScreeningStep.REOPEN || step == ScreeningStep.RECALL)
                        .as(step + " went through in " + before)
                        .isTrue();
            } catch (ScreeningProblem problem) {
                assertThat(screening.state()).isEqualTo(before);
            }
        }
    }

    @Property(tries = 300)
    void everyWalkKeepsTheInvariants(@ForAll("walks") ActionChain<Screening> walk) {
        walk.withInvariant("a screening makes sense", ScreeningWalksTest::makesSense)
                .run();
    }

    @Provide
    ActionChainArbitrary<Screening> walks() {
        ActionChainArbitrary<Screening> chain = ActionChain.startWith(Walk::begin);
        for (ScreeningStep step : ScreeningStep.values()) {
            chain = chain.withAction(new Try(step));
        }
        return chain.withMaxTransformations(25);
    }

    private static void makesSense(Screening screening) {
        ScreeningState state = screening.state();
        assertThat(screening.screener().isPresent()).as("someone screens").isEqualTo(state != ScreeningState.RECEIVED);
        assertThat(screening.caseFollowing().isPresent())
                .as("a case follows")
                .isEqualTo(state == ScreeningState.CASE_OPENED || state == ScreeningState.CASE_JOINED);
        assertThat(screening.decidedAt().isPresent())
                .as("decided")
                .isEqualTo(state != ScreeningState.RECEIVED && state != ScreeningState.SCREENING);
        if (screening.caseFollowing().isPresent()) {
            assertThat(screening.child()).as("a case has a child").isPresent();
        }
    }
}
