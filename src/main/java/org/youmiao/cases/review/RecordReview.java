package org.youmiao.cases.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.PlanViews;
import org.youmiao.cases.plan.Voice;
import org.youmiao.edge.Fault;
import org.youmiao.edge.InvalidInput;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.Text;

/** A worker reviews a case under way: the next review is due by the rhythm of its level. What follows of it is a step of its own. */
@Service
public class RecordReview {
    private final CaseFiles files;
    private final PlanViews plans;
    private final ReviewBook book;
    private final CaseDuties duties;
    private final Trail trail;
    private final Clock clock;

    RecordReview(CaseFiles files, PlanViews plans, ReviewBook book, CaseDuties duties, Trail trail, Clock clock) {
        this.files = files;
        this.plans = plans;
        this.book = book;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is said of a measure.
     *
     * @param remark required of one that is still owed
     */
    public record Look(MeasureId measure, @Nullable String remark) {
        public Look {
            remark = Text.optional("remark", remark, 1000);
        }
    }

    /**
     * What the worker says.
     *
     * @param reviewedOn day of the review
     * @param measures   the measures of the plan in force
     * @param note       why this conclusion
     */
    public record Command(
            CaseId caseId,
            LocalDate reviewedOn,
            List<Look> measures,
            Voice child,
            Voice guardian,
            ReviewConclusion conclusion,
            String note) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            measures = List.copyOf(measures);
            note = Text.required("note", note, 2000);
        }
    }

    /**
     * Records it; the duty to review starts anew.
     *
     * @throws Problem {@code not-found}, {@code case.state} before the first assessment or while a closure waits, {@code invalid.…}:
     *     {@code not-heard} naming {@code child} or {@code guardian}, {@code not-looked-at} naming {@code measures}
     */
    @Requires(Permission.CASE_WORK)
    public ReviewId record(Command command) {
        CaseFile file = files.forWriting(command.caseId());
        file.mustAllow(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
        Instant now = clock.instant();
        List<ReviewView.Looked> looked = looked(command);
        mustBeWhole(file, command, looked, Shanghai.dateOf(now));
        ReviewId id = new ReviewId(Ids.next());
        book.add(id, file, command, looked, Acting.required().actor(), now);
        duties.reviewed(file, now);
        trail.changed(file.id().ref(), "REVIEWED:" + command.conclusion());
        return id;
    }

    private List<ReviewView.Looked> looked(Command command) {
        Map<MeasureId, @Nullable String> remarks = new HashMap<>();
        command.measures().forEach(look -> remarks.put(look.measure(), look.remark()));
        return plans.inForce(command.caseId()).stream()
                .flatMap(plan -> plan.measures().stream())
                .map(measure -> looked(measure, remarks.get(measure.id())))
                .toList();
    }

    private static ReviewView.Looked looked(MeasureView measure, @Nullable String remark) {
        return new ReviewView.Looked(measure.id(), measure.what(), measure.dueOn(), measure.state(), remark);
    }

    private static void mustBeWhole(CaseFile file, Command command, List<ReviewView.Looked> looked, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (command.reviewedOn().isAfter(today)) {
            faults.add(Fault.invalid("reviewedOn", "in-future"));
        }
        if (command.reviewedOn().isBefore(Shanghai.dateOf(file.openedAt()))) {
            faults.add(Fault.invalid("reviewedOn", "before-opening"));
        }
        if (!command.child().isAnswered()) {
            faults.add(Fault.invalid("child", "not-heard"));
        }
        if (!command.guardian().isAnswered()) {
            faults.add(Fault.invalid("guardian", "not-heard"));
        }
        looked.stream()
                .filter(one -> one.state().isOwed() && one.remark() == null)
                .forEach(one -> faults.add(unsaid(command, one.measure())));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Fault unsaid(Command command, MeasureId measure) {
        for (int i = 0; i < command.measures().size(); i++) {
            if (command.measures().get(i).measure().equals(measure)) {
                return Fault.invalid("measures[" + i + "].remark", "required");
            }
        }
        return Fault.invalid("measures", "not-looked-at");
    }
}
