package org.youmiao.cases.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.cases.CaseId;

/** Assessments as they are shown. Runs in the caller's act. */
@Component
public class AssessmentViews {
    private final Assessments assessments;
    private final Instruments instruments;
    private final Colleagues colleagues;

    AssessmentViews(Assessments assessments, Instruments instruments, Colleagues colleagues) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.colleagues = colleagues;
    }

    /** Those that were decided, the latest first. */
    public List<AssessmentView> decided(CaseId id) {
        return views(assessments.decided(id));
    }

    /** The last that was decided. */
    public Optional<AssessmentView> last(CaseId id) {
        return assessments.last(id).map(this::view);
    }

    /** The one that is being answered. */
    public Optional<AssessmentView> draft(CaseId id) {
        return assessments.draft(id).map(this::view);
    }

    AssessmentView get(CaseId caseId, AssessmentId id) {
        return view(assessments.get(caseId, id));
    }

    private AssessmentView view(Assessment assessment) {
        return views(List.of(assessment)).getFirst();
    }

    private List<AssessmentView> views(List<Assessment> some) {
        Set<UUID> people = some.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.begunBy()), one.outcome().stream().map(Assessment.Outcome::decidedBy)))
                .collect(Collectors.toSet());
        Map<UUID, String> names = colleagues.names(people);
        return some.stream().map(one -> view(one, names)).toList();
    }

    private AssessmentView view(Assessment one, Map<UUID, String> names) {
        Instrument instrument = instruments.version(one.instrument(), one.instrumentVersion());
        return new AssessmentView(
                one.id(),
                one.version(),
                instrument,
                one.sheet(),
                one.sheet().isComplete(instrument) ? Score.of(instrument, one.sheet()) : null,
                one.outcome().map(outcome -> outcome(outcome, names)).orElse(null),
                difference(one, instrument),
                one.begunAt(),
                names.getOrDefault(one.begunBy(), ""));
    }

    private static AssessmentView.Outcome outcome(Assessment.Outcome one, Map<UUID, String> names) {
        return new AssessmentView.Outcome(
                one.suggestedLevel(),
                one.suggestedGrade(),
                one.level(),
                one.grade(),
                one.summary(),
                one.reason(),
                one.decidedAt(),
                names.getOrDefault(one.decidedBy(), ""));
    }

    private @Nullable Difference difference(Assessment one, Instrument instrument) {
        if (!one.sheet().isComplete(instrument)) {
            return null;
        }
        return one.previous()
                .flatMap(assessments::findById)
                .filter(before -> before.instrument().equals(one.instrument())
                        && before.instrumentVersion().equals(one.instrumentVersion()))
                .map(before -> Difference.between(instrument, before.sheet(), one.sheet()))
                .orElse(null);
    }
}
