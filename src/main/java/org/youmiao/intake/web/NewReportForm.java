package org.youmiao.intake.web;

import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportSituation;
import org.youmiao.intake.report.BeginReport;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.Sex;

/** The fields of a new report. */
final class NewReportForm {
    private static final String LABELS = "report";

    private NewReportForm() {}

    static Form blank(Form form, BeginReport.Preset preset) {
        return form.labelled(LABELS)
                .with("area", preset.area() == null ? null : preset.area().value())
                .with("onBehalf", preset.onBehalf() ? "true" : null)
                .with("channel", preset.onBehalf() ? ReportChannel.HOTLINE.name() : null);
    }

    static Form labelled(Form form) {
        return form.labelled(LABELS);
    }

    /** Reads the fields in their order on the page, so that the faults stand in that order too. */
    static NewReport read(Input in) {
        Answer dangerNow = in.choice("dangerNow", Answer.class);
        Answer policeCalled = in.choiceOrNull("policeCalled", Answer.class);
        String account = in.required("account", 4000);
        ReportSituation situation = in.choice("situation", ReportSituation.class);
        NewReport.ChildTold child = child(in);
        ReportChannel channel = in.choiceOrNull("channel", ReportChannel.class);
        return new NewReport(
                situation,
                dangerNow,
                policeCalled,
                channel == null ? ReportChannel.ONLINE : channel,
                account,
                in.dateOrNull("occurredOn"),
                in.optional("place", 200),
                in.areaOrNull("area"),
                in.yes("stationInvolved"),
                child,
                in.yes("onBehalf") ? caller(in) : null,
                in.yes("anonymous"));
    }

    private static NewReport.ChildTold child(Input in) {
        Sex sex = in.choiceOrNull("child.sex", Sex.class);
        return new NewReport.ChildTold(
                in.optional("child.name", 60),
                sex == null ? Sex.UNKNOWN : sex,
                in.numberOrNull("child.age", 0, 17),
                in.dateOrNull("child.bornOn"),
                civilId(in, "child.civilId"),
                in.optional("child.school", 100),
                in.optional("child.guardianName", 60),
                in.optional("child.guardianPhone", 40));
    }

    static @Nullable CivilId civilId(Input in, String name) {
        String typed = in.optional(name, 40);
        return typed == null ? null : CivilId.typed(name, typed);
    }

    private static NewReport.Caller caller(Input in) {
        return new NewReport.Caller(
                in.optional("caller.name", 60), in.optional("caller.phone", 40), in.optional("caller.relation", 60));
    }
}
