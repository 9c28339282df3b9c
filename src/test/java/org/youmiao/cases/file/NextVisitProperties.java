package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Shanghai;

/** Whatever level is decided whenever: the child of a case that presses more is never seen later for it. */
class NextVisitProperties {
    private static final Instant SEEN = Instant.parse("2026-08-03T09:30:00Z");

    @Property
    void aHigherLevelNeverPutsAVisitOff(
            @ForAll RiskLevel before,
            @ForAll RiskLevel level,
            @ForAll @IntRange(max = 24 * 120) int hours,
            @ForAll @IntRange(max = 30) int granted,
            @ForAll boolean first) {
        NextVisit.Owed owed = owed(before, granted, first);

        Optional<NextVisit> next = decided(owed, Optional.of(before), level, hours);

        if (level.compareTo(before) >= 0) {
            next.ifPresent(moved -> assertThat(moved.lastDay()).isBefore(day(owed.dueAt())));
        }
    }

    @Property
    void aLowerLevelNeverBringsAVisitForwardNorPutsTheFirstOneOff(
            @ForAll RiskLevel before,
            @ForAll RiskLevel level,
            @ForAll @IntRange(max = 24 * 120) int hours,
            @ForAll boolean first) {
        NextVisit.Owed owed = owed(before, 0, first);

        Optional<NextVisit> next = decided(owed, Optional.of(before), level, hours);

        if (level.compareTo(before) <= 0) {
            next.ifPresent(moved -> assertThat(moved.lastDay()).isAfter(day(owed.dueAt())));
            assertThat(next.isPresent() && first).isFalse();
        }
    }

    @Property
    void aVisitThatIsLateStaysLateWhateverTheLevel(
            @ForAll RiskLevel before,
            @ForAll RiskLevel level,
            @ForAll @IntRange(min = 1, max = 24 * 60) int hoursLate) {
        NextVisit.Owed owed = owed(before, 0, false);
        Instant at = owed.dueAt().plus(Duration.ofHours(hoursLate));

        assertThat(NextVisit.insteadOf(owed, Optional.of(before), level, days(level), at))
                .isEmpty();
    }

    @Property
    void noVisitIsLateByALevelThatIsOnlyJustDecided(
            @ForAll RiskLevel before, @ForAll RiskLevel level, @ForAll @IntRange(max = 24 * 120) int hours) {
        decided(owed(before, 0, false), Optional.of(before), level, hours)
                .ifPresent(moved -> assertThat(moved.lastDay()).isAfter(day(SEEN.plus(Duration.ofHours(hours)))));
    }

    @Example
    void eightyDaysAfterAVisitAHigherLevelAsksForTheNextOneByTomorrow() {
        NextVisit.Owed owed = owed(RiskLevel.GREEN, 0, false);

        assertThat(decided(owed, Optional.of(RiskLevel.GREEN), RiskLevel.YELLOW, 24 * 80))
                .hasValueSatisfying(
                        moved -> assertThat(moved.lastDay()).isEqualTo(day(SEEN).plusDays(81)));
    }

    @Example
    void theIntervalOfTheHigherLevelCountsFromTheLastVisit() {
        NextVisit.Owed owed = owed(RiskLevel.GREEN, 0, false);

        assertThat(decided(owed, Optional.of(RiskLevel.GREEN), RiskLevel.ORANGE, 24 * 5))
                .hasValueSatisfying(
                        moved -> assertThat(moved.lastDay()).isEqualTo(day(SEEN).plusDays(14)));
    }

    private static Optional<NextVisit> decided(
            NextVisit.Owed owed, Optional<RiskLevel> before, RiskLevel level, int hours) {
        return NextVisit.insteadOf(owed, before, level, days(level), SEEN.plus(Duration.ofHours(hours)));
    }

    private static NextVisit.Owed owed(RiskLevel level, int granted, boolean first) {
        LocalDate lastDay = day(SEEN).plusDays(days(level) + granted);
        Instant dueAt =
                lastDay.plusDays(1).atStartOfDay(Shanghai.ZONE).minusSeconds(1).toInstant();
        return new NextVisit.Owed(SEEN, dueAt, first);
    }

    private static int days(RiskLevel level) {
        return switch (level) {
            case GREEN -> 90;
            case YELLOW -> 30;
            case ORANGE -> 14;
            case RED -> 7;
        };
    }

    private static LocalDate day(Instant at) {
        return Shanghai.dateOf(at);
    }
}
