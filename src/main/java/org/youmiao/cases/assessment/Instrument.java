package org.youmiao.cases.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;

/**
 * A questionnaire as data: what is asked, what each answer is worth, and from how many points on which level is suggested. More
 * points mean that a child is better off. A published version is never edited; the next one is another file.
 *
 * @param code          of the instrument, over all versions
 * @param version       of these questions and points
 * @param validFrom     first day on which new assessments use it
 * @param nature        how binding it is; {@code PRODUCT_DEFAULT} is nobody's law
 * @param title         what people call it
 * @param sources       what inspired it, and what it is not
 * @param unknownPoints what "not known yet" is worth: a concern until it is known
 * @param levels        from how many points in all which level is suggested, the best first; the last begins at zero
 * @param grades        from how many points of guardianship which grade is suggested, likewise
 * @param weakDomain    what follows if a single domain has few points, however good the others are
 * @param domains       the questions
 */
public record Instrument(
        String code,
        String version,
        LocalDate validFrom,
        Nature nature,
        Wording title,
        List<Wording> sources,
        int unknownPoints,
        List<LevelFrom> levels,
        List<GradeFrom> grades,
        WeakDomain weakDomain,
        List<Part> domains) {

    /** The answer to any indicator that nobody could give yet. */
    public static final String UNKNOWN = "U";

    /** How binding an instrument is. */
    public enum Nature {
        /** A local standard. */
        LOCAL_RULE,
        /** This product's suggestion. */
        PRODUCT_DEFAULT
    }

    /**
     * From this many points on, this level.
     *
     * @param level suggested
     * @param from  least points in all
     */
    public record LevelFrom(RiskLevel level, int from) {}

    /**
     * From this many points of guardianship on, this grade.
     *
     * @param grade suggested
     * @param from  least points of guardianship
     */
    public record GradeFrom(GuardianshipGrade grade, int from) {}

    /**
     * With fewer points in one domain, at least this level.
     *
     * @param below points
     * @param level suggested
     */
    public record WeakDomain(int below, RiskLevel level) {}

    /**
     * The questions of one domain.
     *
     * @param code       which domain
     * @param title      what people call it
     * @param hint       what to look at
     * @param indicators the questions
     */
    public record Part(Domain code, Wording title, Wording hint, List<Indicator> indicators) {
        /** The most points that this domain can have. */
        public int most() {
            return indicators.stream().mapToInt(Indicator::most).sum();
        }
    }

    /**
     * One question.
     *
     * @param code    over all versions
     * @param title   the question
     * @param options the answers on offer, beside "not known yet"
     */
    public record Indicator(String code, Wording title, List<Option> options) {
        /** The answer with this code, unless it is {@link Instrument#UNKNOWN}. */
        public Optional<Option> option(String answer) {
            return options.stream()
                    .filter(option -> option.code().equals(answer))
                    .findFirst();
        }

        int most() {
            return options.stream().mapToInt(Option::points).max().orElse(0);
        }
    }

    /**
     * One answer.
     *
     * @param code         what is sent
     * @param points       what it is worth
     * @param text         what it says
     * @param atLeastLevel a red line: whatever the other answers are, at least this level
     * @param atLeastGrade likewise, at least this grade
     */
    public record Option(
            String code,
            int points,
            Wording text,
            @Nullable RiskLevel atLeastLevel,
            @Nullable GuardianshipGrade atLeastGrade) {}

    /** The questions of this domain. */
    public Part part(Domain domain) {
        return domains.stream()
                .filter(part -> part.code() == domain)
                .findFirst()
                .orElseThrow();
    }

    /** All questions, in order. */
    public List<Indicator> indicators() {
        return domains.stream().flatMap(part -> part.indicators().stream()).toList();
    }

    public Optional<Indicator> indicator(String indicator) {
        return indicators().stream().filter(one -> one.code().equals(indicator)).findFirst();
    }

    /** The most points in all. */
    public int most() {
        return domains.stream().mapToInt(Part::most).sum();
    }
}
