package org.youmiao.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.AssessmentId;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.assessment.Score;

/**
 * An assessment as a calling system gets it.
 *
 * @param id                identifies the assessment
 * @param version           for If-Match, while it is a draft
 * @param instrument        code of the questionnaire
 * @param instrumentVersion which version of it
 * @param begunAt           when it was begun
 * @param begunBy           name of who began it
 * @param answers           code of the answer by code of the indicator; {@code U} is "not known yet"
 * @param notes             what was seen and heard, by domain
 * @param score             what the answers are worth; none while some are missing
 * @param outcome           what the worker decided; none while it is a draft
 */
record AssessmentAnswer(
        AssessmentId id,
        int version,
        String instrument,
        String instrumentVersion,
        Instant begunAt,
        String begunBy,
        Map<String, String> answers,
        Map<Domain, String> notes,
        @Nullable ScoreAnswer score,
        @Nullable OutcomeAnswer outcome) {

    /**
     * What a full answer sheet is worth and suggests.
     *
     * @param points  by domain
     * @param total   all points together
     * @param most    the most points in all
     * @param unknown how many answers are not known yet
     * @param level   suggested
     * @param grade   suggested
     * @param reasons everything that speaks for the level or the grade, the weightiest first
     */
    record ScoreAnswer(
            Map<Domain, Integer> points,
            int total,
            int most,
            int unknown,
            RiskLevel level,
            GuardianshipGrade grade,
            List<ReasonAnswer> reasons) {
        private static ScoreAnswer of(Score score) {
            return new ScoreAnswer(
                    score.points(),
                    score.total(),
                    score.most(),
                    score.unknown(),
                    score.level(),
                    score.grade(),
                    score.reasons().stream().map(ReasonAnswer::of).toList());
        }
    }

    /** Which rule speaks for a level or a grade. */
    enum ReasonRule {
        /** All points together. */
        TOTAL,
        /** One domain has few points. */
        WEAK_DOMAIN,
        /** One answer is a red line. */
        RED_LINE,
        /** The points of guardianship. */
        GUARDIANSHIP,
        /** One answer is a red line of guardianship. */
        GUARDIANSHIP_ANSWER
    }

    /**
     * Why at least this level, or this grade.
     *
     * @param rule      which rule
     * @param domain    that has few points
     * @param indicator whose answer is a red line
     * @param points    that were reached
     * @param level     at least
     * @param grade     at least
     */
    record ReasonAnswer(
            ReasonRule rule,
            @Nullable Domain domain,
            @Nullable String indicator,
            @Nullable Integer points,
            @Nullable RiskLevel level,
            @Nullable GuardianshipGrade grade) {
        private static ReasonAnswer of(Score.Reason reason) {
            return switch (reason) {
                case Score.ByTotal by -> new ReasonAnswer(ReasonRule.TOTAL, null, null, by.points(), by.level(), null);
                case Score.ByWeakDomain by ->
                    new ReasonAnswer(ReasonRule.WEAK_DOMAIN, by.domain(), null, by.points(), by.level(), null);
                case Score.ByRedLine by ->
                    new ReasonAnswer(ReasonRule.RED_LINE, null, by.indicator(), null, by.level(), null);
                case Score.ByGuardianship by ->
                    new ReasonAnswer(ReasonRule.GUARDIANSHIP, Domain.GUARDIANSHIP, null, by.points(), null, by.grade());
                case Score.ByGuardianshipAnswer by ->
                    new ReasonAnswer(ReasonRule.GUARDIANSHIP_ANSWER, null, by.indicator(), null, null, by.grade());
            };
        }
    }

    /**
     * What the worker decided.
     *
     * @param level     of risk
     * @param grade     of guardianship
     * @param summary   in words
     * @param reason    why otherwise than suggested; none if the suggestion was accepted
     * @param decidedAt when
     * @param decidedBy name
     */
    record OutcomeAnswer(
            RiskLevel level,
            GuardianshipGrade grade,
            String summary,
            @Nullable String reason,
            Instant decidedAt,
            String decidedBy) {}

    static AssessmentAnswer of(AssessmentView view) {
        Score score = view.score();
        AssessmentView.Outcome outcome = view.outcome();
        return new AssessmentAnswer(
                view.id(),
                view.version(),
                view.instrument().code(),
                view.instrument().version(),
                view.begunAt(),
                view.begunBy(),
                view.sheet().answers(),
                view.sheet().notes(),
                score == null ? null : ScoreAnswer.of(score),
                outcome == null
                        ? null
                        : new OutcomeAnswer(
                                outcome.level(),
                                outcome.grade(),
                                outcome.summary(),
                                outcome.reason(),
                                outcome.decidedAt(),
                                outcome.decidedBy()));
    }
}
