package org.youmiao.cases.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;

/**
 * What a full answer sheet is worth and what follows from it: a suggestion with all its reasons, so that a person can follow,
 * accept or overrule it (个人信息保护法 Art. 24: no decision by the machine alone).
 *
 * @param points  by domain
 * @param unknown how many answers are not known yet
 * @param reasons everything that speaks for the level or the grade, the weightiest first
 */
public record Score(
        Map<Domain, Integer> points,
        int most,
        int unknown,
        RiskLevel level,
        GuardianshipGrade grade,
        List<Reason> reasons) {

    /** Why at least this level or this grade. */
    public sealed interface Reason {}

    /** Why at least this level. */
    public sealed interface LevelReason extends Reason {
        RiskLevel level();
    }

    /** Why at least this grade. */
    public sealed interface GradeReason extends Reason {
        GuardianshipGrade grade();
    }

    /** All points together. */
    public record ByTotal(int points, int most, RiskLevel level) implements LevelReason {}

    /** One domain has few points. */
    public record ByWeakDomain(Domain domain, int points, int below, RiskLevel level) implements LevelReason {}

    /** One answer is a red line. */
    public record ByRedLine(String indicator, RiskLevel level) implements LevelReason {}

    /** The points of guardianship. */
    public record ByGuardianship(int points, int most, GuardianshipGrade grade) implements GradeReason {}

    /** One answer is a red line of guardianship. */
    public record ByGuardianshipAnswer(String indicator, GuardianshipGrade grade) implements GradeReason {}

    /** All points together. */
    public int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Works out a full sheet. The same sheet and instrument always give the same. */
    public static Score of(Instrument instrument, AnswerSheet sheet) {
        Map<Domain, Integer> points = new EnumMap<>(Domain.class);
        instrument.domains().forEach(part -> points.put(part.code(), points(instrument, part, sheet)));
        List<LevelReason> levels = new ArrayList<>(List.of(byTotal(instrument, points)));
        levels.addAll(weakDomains(instrument, points));
        levels.addAll(redLines(instrument, sheet));
        levels.sort(Comparator.comparing(LevelReason::level).reversed());
        List<GradeReason> grades = new ArrayList<>(List.of(byGuardianship(instrument, points)));
        grades.addAll(guardianshipAnswers(instrument, sheet));
        grades.sort(Comparator.comparing(GradeReason::grade).reversed());
        return new Score(
                points,
                instrument.most(),
                (int) sheet.answers().values().stream()
                        .filter(Instrument.UNKNOWN::equals)
                        .count(),
                levels.getFirst().level(),
                grades.getFirst().grade(),
                Stream.<Reason>concat(levels.stream(), grades.stream()).toList());
    }

    private static int points(Instrument instrument, Instrument.Part part, AnswerSheet sheet) {
        return part.indicators().stream()
                .mapToInt(indicator -> indicator
                        .option(sheet.answer(indicator))
                        .map(Instrument.Option::points)
                        .orElse(instrument.unknownPoints()))
                .sum();
    }

    private static ByTotal byTotal(Instrument instrument, Map<Domain, Integer> points) {
        int total = points.values().stream().mapToInt(Integer::intValue).sum();
        RiskLevel level = instrument.levels().stream()
                .filter(step -> total >= step.from())
                .findFirst()
                .orElseThrow()
                .level();
        return new ByTotal(total, instrument.most(), level);
    }

    private static List<ByWeakDomain> weakDomains(Instrument instrument, Map<Domain, Integer> points) {
        Instrument.WeakDomain rule = instrument.weakDomain();
        return points.entrySet().stream()
                .filter(domain -> domain.getValue() < rule.below())
                .map(domain -> new ByWeakDomain(domain.getKey(), domain.getValue(), rule.below(), rule.level()))
                .toList();
    }

    private static List<ByRedLine> redLines(Instrument instrument, AnswerSheet sheet) {
        return given(instrument, sheet)
                .flatMap(answer -> Optional.ofNullable(answer.option().atLeastLevel())
                        .map(level -> new ByRedLine(answer.indicator(), level))
                        .stream())
                .toList();
    }

    private static ByGuardianship byGuardianship(Instrument instrument, Map<Domain, Integer> points) {
        int own = points.getOrDefault(Domain.GUARDIANSHIP, 0);
        GuardianshipGrade grade = instrument.grades().stream()
                .filter(step -> own >= step.from())
                .findFirst()
                .orElseThrow()
                .grade();
        return new ByGuardianship(own, instrument.part(Domain.GUARDIANSHIP).most(), grade);
    }

    private static List<ByGuardianshipAnswer> guardianshipAnswers(Instrument instrument, AnswerSheet sheet) {
        return given(instrument, sheet)
                .flatMap(answer -> Optional.ofNullable(answer.option().atLeastGrade())
                        .map(grade -> new ByGuardianshipAnswer(answer.indicator(), grade))
                        .stream())
                .toList();
    }

    private record Given(String indicator, Instrument.Option option) {}

    private static Stream<Given> given(Instrument instrument, AnswerSheet sheet) {
        return instrument.indicators().stream()
                .flatMap(indicator ->
                        indicator
                                .option(sheet.answer(indicator))
                                .map(option -> new Given(indicator.code(), option))
                                .stream());
    }
}
