package org.youmiao.cases.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.assessment.AssessmentView;
import org.youmiao.cases.assessment.AssessmentViews;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.plan.PlanView;
import org.youmiao.cases.plan.PlanViews;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.county.Rows;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.Reports;
import org.youmiao.kernel.Problem;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;

/** A case at a glance: why it was opened, who looks after the child, the last assessment, the plan in force. */
@Component
public class ViewCase {
    private final CaseFrames frames;
    private final CaseFiles files;
    private final Guardians guardians;
    private final Reports reports;
    private final AssessmentViews assessments;
    private final PlanViews plans;
    private final JdbcClient jdbc;

    ViewCase(
            CaseFrames frames,
            CaseFiles files,
            Guardians guardians,
            Reports reports,
            AssessmentViews assessments,
            PlanViews plans,
            JdbcClient jdbc) {
        this.frames = frames;
        this.files = files;
        this.guardians = guardians;
        this.reports = reports;
        this.assessments = assessments;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /**
     * What the first page shows.
     *
     * @param note       why a station opened it directly
     * @param reports    from which it was opened and that joined it, as far as the actor may see them
     * @param guardians  who look after the child now
     * @param mayRegister whether the actor may register guardians of the child, for showing a button
     * @param assessment the last that was decided
     * @param plan       in force
     */
    public record Glance(
            CaseFrame frame,
            @Nullable String note,
            List<Reports.Brief> reports,
            List<GuardianCard> guardians,
            boolean mayRegister,
            @Nullable AssessmentView assessment,
            @Nullable PlanView plan) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Glance view(CaseId id) {
        CaseFile file = files.get(id);
        CaseFrame frame = frames.of(file, "OVERVIEW");
        return new Glance(
                frame,
                file.openingNote().orElse(null),
                reports.brief(reportsOf(id)),
                guardians.of(file.child()).stream()
                        .filter(one -> one.holdsOn(frame.today()))
                        .toList(),
                Acting.required().may(Permission.CHILD_WORK, file.area(), false),
                assessments.last(id).orElse(null),
                plans.inForce(id).orElse(null));
    }

    private List<ReportId> reportsOf(CaseId id) {
        return jdbc.sql("SELECT report_id FROM case_report WHERE case_id = ? ORDER BY joined_at, report_id")
                .param(id.value())
                .query((rs, row) -> new ReportId(Rows.uuid(rs, "report_id")))
                .list();
    }
}
