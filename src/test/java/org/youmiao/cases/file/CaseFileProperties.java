package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** Whatever is done to a case, in whatever order: legal moves lead where the table says, others change nothing. */
class CaseFileProperties {
    private static final Instant SOME_TIME = Instant.parse("2026-11-01T02:00:00Z");

    @Property(tries = 300)
    void everyHistoryOfACaseKeepsItsRules(@ForAll("histories") ActionChain<CaseFile> history) {
        history.withInvariant(
                        "closed exactly if it has a closing time",
                        file -> assertThat(file.closedAt().isPresent()).isEqualTo(file.state() == CaseState.CLOSED))
                .withInvariant(
                        "assessed cases have a level",
                        file -> assertThat(file.state() == CaseState.ASSESSED || file.state() == CaseState.PLANNED)
                                .matches(assessed -> !assessed || file.level().isPresent()))
                .run();
    }

    @Provide
    Arbitrary<ActionChain<CaseFile>> histories() {
        return ActionChain.startWith(CaseFileProperties::aCase)
                .withAction(new Move())
                .withMaxTransformations(40);
    }

    /** Does any verb in any state. */
    private static final class Move implements Action.Independent<CaseFile> {
        @Override
        public Arbitrary<Transformer<CaseFile>> transformer() {
            return Arbitraries.of(CaseProcess.Verb.values())
                    .flatMap(verb -> Arbitraries.of(RiskLevel.values())
                            .map(level -> Transformer.mutate(verb.name(), file -> tryIt(file, verb, level))));
        }

        private static void tryIt(CaseFile file, CaseProcess.Verb verb, RiskLevel level) {
            CaseState before = file.state();
            if (CaseProcess.allows(before, verb)) {
                perform(file, verb, level);
                assertThat(CaseProcess.targets(before, verb)).contains(file.state());
            } else {
                assertThatThrownBy(() -> perform(file, verb, level)).isInstanceOf(CaseProblem.NotInThisState.class);
                assertThat(file.state()).isEqualTo(before);
            }
        }
    }

    private static void perform(CaseFile file, CaseProcess.Verb verb, RiskLevel level) {
        switch (verb) {
            case ASSESS -> file.assess(level, GuardianshipGrade.NORMAL);
            case PUT_PLAN_IN_FORCE -> file.putPlanInForce();
            case PROPOSE_CLOSURE -> file.proposeClosure();
            case CARRY_ON -> file.carryOn();
            case CLOSE -> file.close(SOME_TIME);
            case REOPEN -> file.reopen(SOME_TIME);
        }
    }

    private static CaseFile aCase() {
        return CaseFile.open(
                new CaseId(UUID.randomUUID()),
                "C-2026-0001",
                new ChildId(UUID.randomUUID()),
                new AreaCode("990001101201"),
                UUID.randomUUID(),
                new CaseFile.Cause(null, "照料不足。", false),
                Actor.person(UUID.randomUUID(), "测试"),
                SOME_TIME);
    }
}
