package org.youmiao.reference.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.visit.AmendVisit;
import org.youmiao.cases.visit.AttemptReason;
import org.youmiao.cases.visit.Encounter;
import org.youmiao.cases.visit.Met;
import org.youmiao.cases.visit.Observations;
import org.youmiao.cases.visit.RecordVisit;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPart;
import org.youmiao.cases.visit.VisitPlace;
import org.youmiao.kernel.Shanghai;
import org.youmiao.reference.population.WordList;

/** The visits of one case: the first soon after its opening, the others by the rhythm of its level; now and then late or in vain. */
final class VisitTale {
    private static final WordList CHILD = WordList.lines("words-child");
    private static final WordList LIVING = WordList.lines("living");
    private static final WordList SCHOOLING = WordList.lines("schooling");
    private static final WordList GUARDIANSHIP = WordList.lines("guardianship");
    private static final WordList NEXT_STEPS = WordList.lines("next-steps");

    private final Scene scene;
    private final CaseScript script;
    private final UUID visitor;
    private final Supplier<RiskLevel> level;
    private final Random chance;
    private boolean over;

    VisitTale(Scene scene, CaseScript script, UUID visitor, Supplier<RiskLevel> level, Random chance) {
        this.scene = scene;
        this.script = script;
        this.visitor = visitor;
        this.level = level;
        this.chance = chance;
    }

    /** The first visit is due five working days after the opening. */
    void begin(CaseId caseId) {
        over = false;
        if (script.stage() != Stage.FRESH && script.stage() != Stage.UNASSESSED) {
            int days = chance.nextInt(9) == 0 ? 9 : 1 + chance.nextInt(4);
            go(caseId, Shanghai.dateOf(scene.timeline().clock()).plusDays(days));
        }
    }

    /** No more visits: the case is about to be closed. */
    void end() {
        over = true;
    }

    private void go(CaseId caseId, LocalDate day) {
        scene.timeline().as(visitor, Hours.visit(day, chance), () -> visit(caseId));
    }

    private void visit(CaseId caseId) {
        if (over) {
            return;
        }
        LocalDate today = Shanghai.dateOf(at());
        LocalDate last = lastVisit();
        if (chance.nextInt(14) == 0 && !today.equals(last)) {
            record(caseId, inVain(), Observations.NONE);
            go(caseId, last != null && last.isBefore(today.plusDays(2)) ? last : today.plusDays(1 + chance.nextInt(2)));
            return;
        }
        var visit = record(caseId, met(), seen());
        if (chance.nextInt(25) == 0) {
            scene.timeline()
                    .as(
                            visitor,
                            Hours.weekdaysAfter(at(), 1, chance),
                            () -> scene.cases()
                                    .amend()
                                    .amend(new AmendVisit.Command(
                                            caseId, visit.id(), VisitPart.SCHOOLING, "班主任更正：本月缺课为一天。", "学校来电更正")));
        }
        next(today, last).ifPresent(day -> go(caseId, day));
    }

    /** Mostly some days before it is due; where the present due date is given, so that it comes out at that. */
    private java.util.Optional<LocalDate> next(LocalDate today, @Nullable LocalDate last) {
        if (last != null && !today.isBefore(last)) {
            return java.util.Optional.empty();
        }
        int rhythm = days(level.get());
        LocalDate due = today.plusDays(rhythm);
        LocalDate day = chance.nextInt(10) == 0
                ? due.plusDays(2L + chance.nextInt(5))
                : due.minusDays(chance.nextInt(Math.max(1, rhythm / 5)));
        return java.util.Optional.of(last != null && day.isAfter(last.minusDays(3)) ? last : day);
    }

    private @Nullable LocalDate lastVisit() {
        LocalDate due = script.visitDue();
        return due == null ? null : due.minusDays(days(script.level()));
    }

    /** The product's rhythm table; a county may have another. */
    static int days(RiskLevel level) {
        return switch (level) {
            case RED -> 7;
            case ORANGE -> 14;
            case YELLOW -> 30;
            case GREEN -> 90;
        };
    }

    private RecordVisit.Recorded record(CaseId caseId, Encounter encounter, Observations observations) {
        return scene.cases().visit().record(new RecordVisit.Command(caseId, at(), null, encounter, observations, null));
    }

    private Encounter met() {
        boolean school = script.kid().facts().school() != null && chance.nextInt(5) == 0;
        Set<Met> met = school ? Set.of(Met.CHILD, Met.TEACHER) : Set.of(Met.CHILD, Met.GRANDPARENT);
        return new Encounter(
                VisitOutcome.MADE,
                null,
                school ? VisitPlace.SCHOOL : VisitPlace.HOME,
                null,
                met,
                chance.nextInt(3) > 0);
    }

    private static Encounter inVain() {
        return new Encounter(
                VisitOutcome.ATTEMPTED, AttemptReason.NOBODY_HOME, VisitPlace.HOME, "邻居说去赶场了", Set.of(), false);
    }

    private Observations seen() {
        return new Observations(
                chance.nextInt(4) == 0 ? null : CHILD.pick(chance),
                LIVING.pick(chance),
                chance.nextInt(3) == 0 ? null : SCHOOLING.pick(chance),
                GUARDIANSHIP.pick(chance),
                null,
                null,
                NEXT_STEPS.pick(chance));
    }

    private Instant at() {
        return scene.timeline().clock();
    }
}
