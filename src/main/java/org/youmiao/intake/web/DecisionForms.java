package org.youmiao.intake.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.intake.NewReport.ChildTold;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ReportFacts;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.Directors;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.Registration;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/** The fields of the steps of screening. */
final class DecisionForms {
    private DecisionForms() {}

    static Form labelled(Form form) {
        return form.labelled("decision");
    }

    /** What every step's form carries. */
    static Form about(ReportFile file, Form form, Messages t) {
        return labelled(form)
                .at(file.screening().version())
                .with("about", Words.about(file, t))
                .with("asksForPolice", file.asksForPolice() ? "true" : null);
    }

    /** For a child who is to be registered: filled with what was told, to be corrected. */
    static Form withTold(ReportFacts facts, Form form) {
        ChildTold told = facts.child();
        Form filled = form.with("name", told.name())
                .with("sex", told.sex().name())
                .with("bornYear", facts.bornYear() == null ? null : Integer.toString(facts.bornYear()))
                .with("civilId", told.civilId() == null ? null : told.civilId().value())
                .with("area", facts.area() == null ? null : facts.area().value())
                .with("school", told.school())
                .with("guardian.name", told.guardianName())
                .with("guardian.phone", told.guardianPhone())
                .with("guardian.part", Part.GUARDIAN.name());
        return told.bornOn() == null ? filled : filled.with("bornOn", told.bornOn());
    }

    /** For a child who is registered: who that is, in words, to be seen before it is decided. */
    static Form withMatch(List<ViewScreening.Match> matches, Form form, Messages t) {
        ChildId chosen = form.read(in -> in.id("child", ChildId::new));
        String who = matches.stream()
                .map(match -> match.child().card())
                .filter(Objects::nonNull)
                .filter(card -> card.id().equals(chosen))
                .map(card -> Words.child(card, t))
                .findFirst()
                .orElse("");
        return form.with("who", who);
    }

    /** The registered child, if one was chosen. */
    static @Nullable ChildId chosen(Form form) {
        return form.read(in -> in.idOrNull("child", ChildId::new));
    }

    /** What was typed of a child who is to be registered, to look for that one; what cannot be read is left out. */
    static ChildClue typed(Form form) {
        return new ChildClue(
                blankless(form.value("name")),
                readable(() -> CivilId.typed("civilId", form.value("civilId"))),
                readable(() -> Integer.valueOf(form.value("bornYear").strip())),
                null,
                readable(() -> new AreaCode(form.value("area"))));
    }

    private static @Nullable String blankless(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T> @Nullable T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem | IllegalArgumentException unreadable) {
            return null;
        }
    }

    static ScreenReport.Command opening(ReportId report, int version, Input in) {
        ChildId child = in.idOrNull("child", ChildId::new);
        Registration registration = child == null ? registration(in) : null;
        return new ScreenReport.Command(
                report,
                version,
                ScreeningOutcome.OPEN_CASE,
                child,
                registration,
                directors(in),
                null,
                null,
                in.optional("reason", 1000),
                in.optional("withoutPolice", 500));
    }

    /** Those who were shown and are no longer ticked are left out. */
    private static Directors directors(Input in) {
        Set<UUID> shown = Set.copyOf(in.ids("shown", id -> id));
        Set<UUID> leftOut = new HashSet<>(shown);
        in.ids("call", id -> id).forEach(leftOut::remove);
        return new Directors(shown, leftOut, leftOut.isEmpty() ? null : in.required("leftOutReason", 500));
    }

    private static Registration registration(Input in) {
        var facts = new ChildFacts(
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
        return new Registration(facts, Set.copyOf(in.ids("others", ChildId::new)), guardian(in));
    }

    private static Registration.@Nullable Guardian guardian(Input in) {
        String name = in.optional("guardian.name", 60);
        return name == null
                ? null
                : new Registration.Guardian(
                        name,
                        in.choice("guardian.relation", Relation.class),
                        in.choice("guardian.part", Part.class),
                        in.optional("guardian.phone", 40));
    }

    static ScreenReport.Command joining(ReportId report, int version, Input in) {
        return command(report, version, ScreeningOutcome.JOIN_CASE, in, null);
    }

    static ScreenReport.Command handingOver(ReportId report, int version, Input in) {
        ReceiverKind kind = in.choice("kind", ReceiverKind.class);
        String receipt = in.optional("receiptNumber", 60);
        HandOver receiver = switch (kind) {
            case COUNTY -> HandOver.toCounty(in.required("handedTo", 100), receipt);
            case AGENCY -> HandOver.toAgency(in.required("agency", 40), receipt);
        };
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
                Directors.ALL,
                in.idOrNull("caseId", id -> id),
                receiver,
                reasoned ? in.required("reason", 1000) : in.optional("reason", 1000),
                in.optional("withoutPolice", 500));
    }
}
