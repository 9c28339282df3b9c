package org.youmiao.reference.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.AreaCode;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.Family.Kid;

/**
 * Invents the cases of the year: in each 25 every stage occurs. The first ones lie in the home township, and there the next visits
 * are due so that whoever signs in finds something late, something for today, for this week and for later.
 */
final class CasePlots {
    private static final List<Stage> CYCLE = List.of(
            Stage.AT_WORK,
            Stage.FRESH,
            Stage.AT_WORK,
            Stage.FOLLOWED_UP,
            Stage.AT_WORK,
            Stage.PLAN_WAITING,
            Stage.AT_WORK,
            Stage.CLOSED,
            Stage.AT_WORK,
            Stage.UNASSESSED,
            Stage.AT_WORK,
            Stage.FOLLOWED_UP,
            Stage.AT_WORK,
            Stage.CLOSURE_WAITING,
            Stage.AT_WORK,
            Stage.REOPENED,
            Stage.ASSESSED,
            Stage.FOLLOWED_UP,
            Stage.AT_WORK_AGAIN,
            Stage.CLOSED_SOON,
            Stage.PLAN_RETURNED,
            Stage.REOPENED_AT_WORK,
            Stage.CLOSURE_WAITING,
            Stage.FOLLOWED_UP,
            Stage.CLOSED);
    private static final List<String> AGENCIES = List.of("jkj", "wjj", "mzj", "gaj", "jcy");
    private static final List<ReferralScript.Fate> OPEN = List.of(
            ReferralScript.Fate.SENT,
            ReferralScript.Fate.ACCEPTED_LATE,
            ReferralScript.Fate.ACCEPTED,
            ReferralScript.Fate.SENT_LATE);
    private static final List<ReferralScript.Fate> SETTLED = List.of(
            ReferralScript.Fate.COMPLETED,
            ReferralScript.Fate.COMPLETED,
            ReferralScript.Fate.DECLINED,
            ReferralScript.Fate.COMPLETED,
            ReferralScript.Fate.WITHDRAWN);
    private static final List<RiskLevel> LEVELS = List.of(
            RiskLevel.YELLOW, RiskLevel.ORANGE, RiskLevel.YELLOW, RiskLevel.GREEN, RiskLevel.YELLOW, RiskLevel.RED);

    private final List<Family> families;
    private final LocalDate today;
    private final Random chance;
    private final AreaCode home;
    private final List<AreaCode> directors;
    private final List<CaseScript> scripts = new ArrayList<>();
    private final List<Kid> taken = new ArrayList<>();
    private int atWork;

    private CasePlots(List<Family> families, LocalDate today, AreaCode home, List<AreaCode> directors, Random chance) {
        this.families = families;
        this.today = today;
        this.home = home;
        this.directors = directors;
        this.chance = chance;
    }

    /** How someone is to come by a visit's due date. */
    private record Due(Who visits, int inDays) {
        private enum Who {
            DIRECTOR,
            STATION,
            OFFICE
        }
    }

    /**
     * Invents them.
     *
     * @param directors villages of the director whom a visitor may be
     */
    static List<CaseScript> of(
            List<Family> families, int cases, LocalDate today, AreaCode home, List<AreaCode> directors, Random chance) {
        CasePlots plots = new CasePlots(families, today, home, directors, chance);
        for (int number = 0; number < cases; number++) {
            plots.add(number);
        }
        return plots.scripts;
    }

    private void add(int number) {
        Stage stage = CYCLE.get(number % CYCLE.size());
        Due due = stage == Stage.AT_WORK ? due(atWork) : null;
        Family family = family(number, due);
        Kid kid = family.kids().stream().filter(this::fits).findFirst().orElseThrow();
        taken.add(kid);
        boolean conflicted = due != null && due.visits() == Due.Who.OFFICE;
        boolean byVillage = due == null || due.visits() == Due.Who.DIRECTOR;
        scripts.add(new CaseScript(
                number,
                family,
                kid,
                stage,
                today.minusDays(stage.openedFrom() + (long) chance.nextInt(stage.openedTo() - stage.openedFrom() + 1)),
                due == null ? level(stage, number) : number % 4 == 0 ? RiskLevel.YELLOW : RiskLevel.ORANGE,
                conflicted || (byVillage && number % 3 != 0),
                conflicted,
                byVillage,
                due == null ? null : today.plusDays(due.inDays()),
                referrals(stage, number)));
        if (stage == Stage.AT_WORK) {
            atWork++;
        }
    }

    /** For the first cases that are being worked on; chance decides for the others. */
    private @Nullable Due due(int number) {
        int week = Math.clamp(DayOfWeek.SUNDAY.getValue() - today.getDayOfWeek().getValue(), 1, 2);
        List<Due> dues = List.of(
                new Due(Due.Who.DIRECTOR, -3),
                new Due(Due.Who.DIRECTOR, 0),
                new Due(Due.Who.DIRECTOR, week),
                new Due(Due.Who.DIRECTOR, 9),
                new Due(Due.Who.STATION, -2),
                new Due(Due.Who.STATION, 0),
                new Due(Due.Who.STATION, week),
                new Due(Due.Who.OFFICE, 0),
                new Due(Due.Who.OFFICE, -1),
                new Due(Due.Who.OFFICE, week),
                new Due(Due.Who.OFFICE, 11),
                new Due(Due.Who.STATION, 12));
        return number < dues.size() ? dues.get(number) : null;
    }

    private Family family(int number, @Nullable Due due) {
        if (due != null && due.visits() == Due.Who.DIRECTOR || number < CYCLE.size() && number % 4 == 1) {
            return find(family -> directors.contains(family.village()));
        }
        return number < CYCLE.size() + 4
                ? find(family -> home.contains(family.village()))
                : find(family -> !home.contains(family.village()));
    }

    /** Families in some need first; spread over the county. */
    private Family find(Predicate<Family> where) {
        List<Family> here = families.stream()
                .filter(where)
                .filter(family -> family.kids().stream().anyMatch(this::fits))
                .toList();
        if (here.isEmpty()) {
            throw new IllegalStateException("Too few children for so many cases");
        }
        int from = chance.nextInt(here.size());
        for (int i = 0; i < Math.min(12, here.size()); i++) {
            Family family = here.get((from + i) % here.size());
            if (family.kids().stream()
                    .anyMatch(kid -> fits(kid) && !kid.categories().isEmpty())) {
                return family;
            }
        }
        return here.get(from);
    }

    /** Old enough to have been known a year ago, and a minor for some time to come. */
    private boolean fits(Kid kid) {
        Integer born = kid.facts().bornYear();
        int age = born == null ? 0 : today.getYear() - born;
        return age >= 3 && age <= 16 && !taken.contains(kid);
    }

    private static RiskLevel level(Stage stage, int number) {
        return stage == Stage.CLOSED_SOON ? RiskLevel.GREEN : LEVELS.get(number % LEVELS.size());
    }

    private List<ReferralScript> referrals(Stage stage, int number) {
        if (!stage.isPlanned()) {
            return List.of();
        }
        ReferralScript settled = new ReferralScript(agency(number + 2), SETTLED.get(number % SETTLED.size()));
        if (stage == Stage.AT_WORK) {
            ReferralScript open = new ReferralScript(agency(atWork), OPEN.get(atWork % OPEN.size()));
            return atWork % 2 == 0 ? List.of(settled, open) : List.of(open);
        }
        return number % 3 == 0 ? List.of() : List.of(settled);
    }

    private static String agency(int number) {
        return AGENCIES.get(number % AGENCIES.size());
    }
}
