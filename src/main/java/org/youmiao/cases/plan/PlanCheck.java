package org.youmiao.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Permission;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.edge.Fault;
import org.youmiao.edge.InvalidInput;
import org.youmiao.kernel.Problem;
import org.youmiao.network.Agencies;
import org.youmiao.people.Children;

/** Whether a plan can be meant: those named exist and may work on the case, and whoever must be heard was. */
@Component
class PlanCheck {
    private final Children children;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final PlannedMeasures measures;

    PlanCheck(Children children, Colleagues colleagues, Agencies agencies, PlannedMeasures measures) {
        this.children = children;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.measures = measures;
    }

    /** @throws Problem {@code invalid.unknown-agency} or {@code invalid.cannot-join} naming the measure's {@code who} */
    void responsible(CaseFile file, PlanContent content) {
        content.responsible().forEach((who, field) -> {
            switch (who.kind()) {
                case AGENCY -> agencies.named(field, who.key());
                case PERSON -> {
                    if (!colleagues.isAbleTo(Permission.CASE_READ, file.area(), who.account())) {
                        throw Problem.invalid(field, "cannot-join");
                    }
                }
            }
        });
    }

    /** @throws InvalidInput {@code invalid.…} naming every gap */
    void full(CaseFile file, PlanContent content, LocalDate today) {
        List<Fault> gaps = content.gaps(mustBeAsked(file, today), today, open(file)).stream()
                .map(gap -> Fault.invalid(gap.path(), gap.why()))
                .toList();
        if (!gaps.isEmpty()) {
            throw new InvalidInput(gaps);
        }
    }

    /**
     * Says of every measure that is still open what is to become of it; some may have been resumed since the plan was submitted.
     *
     * @throws PlanProblem.MeasuresUnexplained if not
     */
    void accountsForOpenMeasures(CaseFile file, PlanContent content) {
        int unexplained = content.unexplained(open(file)).size();
        if (unexplained > 0) {
            throw new PlanProblem.MeasuresUnexplained(unexplained);
        }
    }

    private List<MeasureId> open(CaseFile file) {
        return measures.open(file.id()).stream().map(Measure::id).toList();
    }

    /** Whether the child is old enough to be asked; where nobody knows the age, it is taken to be. */
    boolean mustBeAsked(CaseFile file, LocalDate today) {
        OptionalInt age = children.required(file.child()).ageOn(today);
        return age.isEmpty() || age.getAsInt() >= PlanContent.AGE_TO_BE_ASKED;
    }
}
