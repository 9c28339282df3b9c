package org.youmiao.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youmiao.intake.screening.Walk.COUNTY;
import static org.youmiao.intake.screening.Walk.NOW;
import static org.youmiao.intake.screening.Walk.OTHER_TOWNSHIP;
import static org.youmiao.intake.screening.Walk.SCREENER;
import static org.youmiao.intake.screening.Walk.TOWNSHIP;
import static org.youmiao.intake.screening.Walk.VILLAGE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

class ScreeningTest {
    private static final Screener COLLEAGUE = Walk.screener("赵社工", TOWNSHIP);
    private static final Screener OFFICE = Walk.screener("钱主任", COUNTY.area());

    @Test
    void aReportGoesToTheStationOfTheChildsTownship() {
        assertThat(Route.of(COUNTY, VILLAGE, false)).isEqualTo(new Route(VILLAGE, TOWNSHIP, false));
        assertThat(Route.of(COUNTY, TOWNSHIP, false)).isEqualTo(new Route(TOWNSHIP, TOWNSHIP, false));
    }

    @Test
    void withoutAKnownAreaItGoesToTheCountyOffice() {
        AreaCode county = COUNTY.area();

        assertThat(Route.of(COUNTY, null, false)).isEqualTo(new Route(county, county, false));
        assertThat(Route.of(COUNTY, county, false)).isEqualTo(new Route(county, county, false));
    }

    @Test
    void whereTheStationIsInvolvedTheCountyOfficeScreensAndTheStationSeesNothing() {
        assertThat(Route.of(COUNTY, VILLAGE, true)).isEqualTo(new Route(COUNTY.area(), COUNTY.area(), true));
    }

    @Test
    void ofTwoWhoTakeItUpTheSecondIsToldAndMayTakeItOverOpenly() {
        Screening screening = Walk.to(ScreeningState.SCREENING);

        assertThatThrownBy(() -> screening.takeUp(COLLEAGUE, NOW)).hasMessage("screening.taken-up");

        screening.takeOver(COLLEAGUE, NOW);
        assertThat(screening.screener()).contains(COLLEAGUE.actor().id());
    }

    @Test
    void onlyWhoTookItUpDecides() {
        Screening screening = Walk.to(ScreeningState.SCREENING);

        assertThatThrownBy(() -> screening.openCase(COLLEAGUE, ChildId.next(), UUID.randomUUID(), null, NOW))
                .hasMessage("screening.taken-up");
    }

    @Test
    void anotherUnitScreensNothingHere() {
        Screener elsewhere = Walk.screener("孙社工", OTHER_TOWNSHIP);

        assertThatThrownBy(() -> Walk.begin().takeUp(elsewhere, NOW)).hasMessage("screening.elsewhere");
        assertThatThrownBy(() -> Walk.begin().takeUp(OFFICE, NOW)).hasMessage("screening.elsewhere");
    }

    @Test
    void theCountyOfficeMayCallUpAReportAndThenScreensIt() {
        Screening screening = Walk.to(ScreeningState.SCREENING);

        screening.passOn(OFFICE, screening.route().calledUp(), "上级督办", NOW);

        assertThat(screening.route()).isEqualTo(new Route(VILLAGE, COUNTY.area(), false));
        assertThat(screening.state()).isEqualTo(ScreeningState.RECEIVED);
        assertThatThrownBy(() -> screening.takeUp(SCREENER, NOW)).hasMessage("screening.elsewhere");
        screening.takeUp(OFFICE, NOW);
    }

    @Test
    void aConflictedReportStaysWithTheCountyOffice() {
        Screening screening = Screening.of(ReportId.next(), Route.of(COUNTY, VILLAGE, true), false, NOW);

        assertThatThrownBy(() -> screening.passOn(OFFICE, Route.of(COUNTY, VILLAGE, false), null, NOW))
                .hasMessage("screening.conflicted");
    }

    @Test
    void whoProposedThatNothingBeDoneIsNoSecondPerson() {
        Screening screening = Walk.to(ScreeningState.NO_ACTION_PROPOSED);

        assertThatThrownBy(() -> screening.confirmNoAction(SCREENER.actor(), null, NOW))
                .hasMessage("refused.same-person");
        assertThatThrownBy(() -> screening.returnToScreener(SCREENER.actor(), "再看看", NOW))
                .hasMessage("refused.same-person");
    }

    @Test
    void laterFactsOpenAgainWhatHadBeenPutAway() {
        Screening screening = Walk.to(ScreeningState.NO_ACTION);

        assertThat(screening.hearMore(null, NOW)).isPresent();

        assertThat(screening.state()).isEqualTo(ScreeningState.RECEIVED);
        assertThat(screening.screener()).isEmpty();
        assertThat(screening.decidedAt()).isEmpty();
    }
}
