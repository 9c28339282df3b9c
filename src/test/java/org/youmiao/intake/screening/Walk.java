package org.youmiao.intake.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.people.ChildId;

/** Leads a screening through its states by legal moves, with one screener and one second person. */
final class Walk {
    static final CountyCode COUNTY = new CountyCode("990001");
    static final AreaCode VILLAGE = new AreaCode("990001101201");
    static final AreaCode TOWNSHIP = new AreaCode("990001101000");
    static final AreaCode OTHER_TOWNSHIP = new AreaCode("990001102000");
    static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    static final Screener SCREENER = screener("李社工", TOWNSHIP);
    static final Actor SECOND = Actor.person(UUID.randomUUID(), "王督导员");

    private static final Map<ScreeningState, ScreeningStep[]> WAYS = Map.of(
            ScreeningState.RECEIVED,
            new ScreeningStep[] {},
            ScreeningState.SCREENING,
            new ScreeningStep[] {ScreeningStep.TAKE_UP},
            ScreeningState.CASE_OPENED,
            new ScreeningStep[] {ScreeningStep.TAKE_UP, ScreeningStep.OPEN_CASE},
            ScreeningState.CASE_JOINED,
            new ScreeningStep[] {ScreeningStep.TAKE_UP, ScreeningStep.JOIN_CASE},
            ScreeningState.HANDED_OVER,
            new ScreeningStep[] {ScreeningStep.TAKE_UP, ScreeningStep.HAND_OVER},
            ScreeningState.NO_ACTION_PROPOSED,
            new ScreeningStep[] {ScreeningStep.TAKE_UP, ScreeningStep.PROPOSE_NO_ACTION},
            ScreeningState.NO_ACTION,
            new ScreeningStep[] {ScreeningStep.TAKE_UP, ScreeningStep.PROPOSE_NO_ACTION, ScreeningStep.CONFIRM_NO_ACTION
            });

    private Walk() {}

    static Screener screener(String name, AreaCode... desks) {
        return new Screener(Actor.person(UUID.randomUUID(), name), Set.of(desks));
    }

    static Screening begin() {
        return Screening.of(ReportId.next(), Route.of(COUNTY, VILLAGE, false), false, NOW);
    }

    static Screening to(ScreeningState state) {
        Screening screening = begin();
        for (ScreeningStep step : java.util.Objects.requireNonNull(WAYS.get(state))) {
            go(screening, step);
        }
        return screening;
    }

    static void go(Screening screening, ScreeningStep step) {
        switch (step) {
            case TAKE_UP -> screening.takeUp(SCREENER, NOW);
            case TAKE_OVER -> screening.takeOver(screener("赵社工", TOWNSHIP), NOW);
            case PASS_ON -> screening.passOn(SCREENER, Route.of(COUNTY, OTHER_TOWNSHIP, false), null, NOW);
            case OPEN_CASE -> screening.openCase(SCREENER, ChildId.next(), UUID.randomUUID(), null, NOW);
            case JOIN_CASE -> screening.joinCase(SCREENER, ChildId.next(), UUID.randomUUID(), null, NOW);
            case HAND_OVER -> screening.handOver(SCREENER, null, HandOver.toCounty("清河县", null), "孩子已随父母迁往", NOW);
            case PROPOSE_NO_ACTION -> screening.proposeNoAction(SCREENER, null, "核实为误会", NOW);
            case CONFIRM_NO_ACTION -> screening.confirmNoAction(SECOND, null, NOW);
            case RETURN -> screening.returnToScreener(SECOND, "请再向学校核实", NOW);
            case RECORD_RECEIPT -> screening.receiptCame(SCREENER, HandOver.toCounty("清河县", "青收〔2026〕3号"), NOW);
            case REOPEN, RECALL -> screening.hearMore(null, NOW);
        }
    }
}
