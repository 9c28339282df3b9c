package org.youmiao.reference.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.AreaCode;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.Family.Kid;

/**
 * A case to be.
 *
 * @param number    the how many-th, which decides its chances
 * @param kid       whose case
 * @param stage     where it stands at present
 * @param opened    the day on which it is opened
 * @param level     what the assessment comes to
 * @param reported  whether a report led to it, and not the station's own knowledge
 * @param conflicted whether someone of the station is kin: the county office works on it
 * @param byVillage whether the village's director is on the team, and visits
 * @param visitDue  the day on which the next visit is due at present; none leaves it to chance
 * @param referrals what agencies are asked
 */
record CaseScript(
        int number,
        Family family,
        Kid kid,
        Stage stage,
        LocalDate opened,
        RiskLevel level,
        boolean reported,
        boolean conflicted,
        boolean byVillage,
        @Nullable LocalDate visitDue,
        List<ReferralScript> referrals) {

    /** Whether it is being worked on, by another station than the home township's. */
    boolean isOpenBeyond(AreaCode home) {
        return stage == Stage.AT_WORK && !conflicted && !home.contains(family.village());
    }
}
