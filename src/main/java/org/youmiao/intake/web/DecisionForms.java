package org.youmiao.intake.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.intake.NewReport.ChildTold;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ReportFacts;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Sex;

/** The fields of the steps of screening. */
final class DecisionForms {
    private DecisionForms() {}

    static Form labelled(Form form) {
        return form.labelled("decision");
    }

    /** What every step's form carries. */
    static Form about(ReportFile file, Form form, Messages t) {
        return labelled(form).at(file.screening().version()).with("about", Words.about(file, t));
    }

    /** For a child who is to be registered: filled with what was told, to be corrected. */
    static Form withTold(ReportFacts facts, Form form) {
        ChildTold told = facts.child();
        Form filled = form.with("name", told.name())
                .with("sex", told.sex().name())
                .with("bornYear", facts.bornYear() == null ? null : Integer.toString(facts.bornYear()))
                .with("civilId", told.civilId() == null ? null : told.civilId().value())
                .with("area", facts.area() == null ? null : facts.area().value())
                .with("school", told.school());
        return told.bornOn() == null ? filled : filled.with("bornOn", told.bornOn());
    }

    /** For a child who is registered: who that is, in words, to be seen before it is decided. */
    static Form withMatch(ViewScreening.ToScreen seen, Form form, Messages t) {
        ChildId chosen = form.read(in -> in.id("child", ChildId::new));
        String who = seen.children().stream()
                .map(match -> match.child().card())
                .filter(Objects::nonNull)
                .filter(card -> card.id().equals(chosen))
                .map(card -> Words.child(card, t))
                .findFirst()
                .orElse("");
        return form.with("who", who);
    }

    static ScreenReport.Command opening(ReportId report, int version, Input in) {
        ChildId child = in.idOrNull("child", ChildId::new);
        return new ScreenReport.Command(
                report,
                version,
                ScreeningOutcome.OPEN_CASE,
                child,
                child == null ? newChild(in) : null,
                null,
                null,
                in.optional("reason", 1000));
    }

    private static ChildFacts newChild(Input in) {
        return new ChildFacts(
                in.optional("name", 60),
                null,
                in.choice("sex", Sex.class),
                in.dateOrNull("bornOn"),
                in.numberOrNull("bornYear", 1900, 2200),
                NewReportForm.civilId(in, "civilId"),
                null,
                in.area("area"),
                null,
                in.optional("school", 100));
    }

    static ScreenReport.Command joining(ReportId report, int version, Input in) {
        return command(report, version, ScreeningOutcome.JOIN_CASE, in, null);
    }

    static ScreenReport.Command handingOver(ReportId report, int version, Input in) {
        var receiver = new HandOver(
                in.choice("kind", ReceiverKind.class), in.required("handedTo", 100), in.optional("receiptNumber", 60));
        return command(report, version, ScreeningOutcome.HAND_OVER, in, receiver);
    }

    static ScreenReport.Command noAction(ReportId report, int version, Input in) {
        return command(report, version, ScreeningOutcome.NO_FURTHER_ACTION, in, null);
    }

    private static ScreenReport.Command command(
            ReportId report, int version, ScreeningOutcome outcome, Input in, @Nullable HandOver receiver) {
        boolean reasoned = outcome != ScreeningOutcome.JOIN_CASE;
        return new ScreenReport.Command(
                report,
                version,
                outcome,
                in.idOrNull("child", ChildId::new),
                null,
                in.idOrNull("caseId", id -> id),
                receiver,
                reasoned ? in.required("reason", 1000) : in.optional("reason", 1000));
    }
}
