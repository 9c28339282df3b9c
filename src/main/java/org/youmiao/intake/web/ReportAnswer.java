package org.youmiao.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.Progress;
import org.youmiao.intake.read.ReportFacts;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/**
 * A report as a calling system reads it.
 *
 * @param progress  how far it is, for everyone who may see the report
 * @param screening what the unit does; absent for the reporter
 */
record ReportAnswer(
        UUID id,
        String number,
        Instant receivedAt,
        ReportChannel channel,
        int situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        boolean stationInvolved,
        String account,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable AreaCode area,
        Child child,
        Progress progress,
        List<Addition> additions,
        List<Feedback> feedback,
        @Nullable ScreeningPart screening) {

    /** What was told of the child. */
    record Child(
            @Nullable String name,
            int sex,
            @Nullable Integer age,
            @Nullable LocalDate bornOn,
            @Nullable String civilId,
            @Nullable String school,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {}

    /** Facts that came later. */
    record Addition(UUID id, Instant at, String text, boolean byReporter) {}

    /** What the reporter was told. */
    record Feedback(FeedbackResult result, @Nullable FeedbackMeans means, Set<FeedbackContent> said, Instant toldAt) {}

    /**
     * What the unit does.
     *
     * @param desk  the unit: a township's code for its station, the county's for the county office
     * @param steps what was done, in order
     */
    record ScreeningPart(
            ScreeningState state,
            AreaCode area,
            AreaCode desk,
            boolean conflicted,
            boolean urgent,
            @Nullable UUID screener,
            @Nullable ChildId child,
            @Nullable UUID caseId,
            @Nullable Instant decidedAt,
            List<StepPart> steps,
            List<Police> police) {}

    /** One step. */
    record StepPart(
            ScreeningStep step,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason,
            @Nullable AreaCode to,
            @Nullable HandOver handedTo) {}

    /** Something that passed between unit and police. */
    record Police(
            PoliceStep step,
            Instant happenedAt,
            String policeUnit,
            @Nullable String receiptNumber,
            @Nullable String note) {}

    static ReportAnswer of(ReportFile file) {
        ReportFacts facts = file.facts();
        return new ReportAnswer(
                facts.id().value(),
                facts.number(),
                facts.receivedAt(),
                facts.channel(),
                facts.situation().number(),
                facts.dangerNow(),
                facts.policeCalled(),
                facts.stationInvolved(),
                facts.account(),
                facts.occurredOn(),
                facts.place(),
                facts.area(),
                child(facts),
                file.progress(),
                file.additions().stream()
                        .map(one -> new Addition(one.id(), one.at(), one.text(), one.by() == null))
                        .toList(),
                file.feedback().stream()
                        .map(one -> new Feedback(one.result(), one.means(), one.said(), one.toldAt()))
                        .toList(),
                file.unit() ? screening(file) : null);
    }

    private static Child child(ReportFacts facts) {
        var told = facts.child();
        return new Child(
                told.name(),
                told.sex().code(),
                told.age(),
                told.bornOn(),
                told.civilId() == null ? null : told.civilId().value(),
                told.school(),
                told.guardianName(),
                told.guardianPhone());
    }

    private static ScreeningPart screening(ReportFile file) {
        Screening now = file.screening();
        return new ScreeningPart(
                now.state(),
                now.route().area(),
                now.route().desk(),
                now.route().conflicted(),
                now.urgent(),
                now.screener().orElse(null),
                now.child().orElse(null),
                now.caseFollowing().orElse(null),
                now.decidedAt().orElse(null),
                file.steps().stream().map(ReportAnswer::step).toList(),
                file.police().stream()
                        .map(one -> new Police(
                                one.step(), one.happenedAt(), one.policeUnit(), one.receiptNumber(), one.note()))
                        .toList());
    }

    private static StepPart step(ScreeningEntry entry) {
        return new StepPart(entry.step(), entry.at(), entry.by(), entry.reason(), entry.to(), entry.handed());
    }
}
