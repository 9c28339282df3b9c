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
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;
import org.youmiao.people.Sex;

/**
 * A report as a calling system reads it.
 *
 * @param id              identifier
 * @param number          receipt number
 * @param receivedAt      when it was stored for good; for others than the unit that screens and the reporter the beginning of that
 *                        day
 * @param channel         how it came; absent for them
 * @param situation       official number, 1 to 9
 * @param dangerNow       whether there was danger when it was made
 * @param policeCalled    whether 110 was called
 * @param stationInvolved whether someone of the station is involved; the county office screens then
 * @param account         what was seen and heard, in the reporter's words
 * @param occurredOn      on which day
 * @param place           where it happened, in words
 * @param area            where the child lives; absent if not known
 * @param child           what was told of the child
 * @param progress        how far it is, for everyone who may see the report
 * @param additions       facts that came later, in order
 * @param feedback        what the reporter was told, in order
 * @param screening       what the unit does; absent for the reporter
 */
record ReportAnswer(
        UUID id,
        String number,
        Instant receivedAt,
        @Nullable ReportChannel channel,
        int situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        boolean stationInvolved,
        String account,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable AreaCode area,
        ToldChild child,
        Progress progress,
        List<ReportAddition> additions,
        List<GivenFeedback> feedback,
        @Nullable ScreeningPart screening) {

    /**
     * What was told of the child.
     *
     * @param name          as it was told
     * @param sex           as it was told
     * @param age           years, about
     * @param bornOn        date of birth
     * @param civilId       GB 11643 identity number
     * @param school        school or kindergarten
     * @param guardianName  who looks after the child
     * @param guardianPhone telephone of that person
     */
    record ToldChild(
            @Nullable String name,
            Sex sex,
            @Nullable Integer age,
            @Nullable LocalDate bornOn,
            @Nullable String civilId,
            @Nullable String school,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {}

    /**
     * Facts that came later.
     *
     * @param id           identifier
     * @param at           when; by the day for what the reporter added, as above
     * @param text         in words
     * @param dangerNow    whether the child was in danger at that moment
     * @param policeCalled whether the police were called, where there was danger
     * @param byReporter   whether the reporter added it, and not the unit
     */
    record ReportAddition(
            UUID id,
            Instant at,
            String text,
            boolean dangerNow,
            @Nullable Answer policeCalled,
            boolean byReporter) {}

    /**
     * What the reporter was told.
     *
     * @param result whether the reporter could be told
     * @param means  how
     * @param said   what, in categories
     * @param toldAt when
     */
    record GivenFeedback(
            FeedbackResult result, @Nullable FeedbackMeans means, Set<FeedbackContent> said, Instant toldAt) {}

    /**
     * What the unit does.
     *
     * @param state      how far the screening is
     * @param area       where the report is screened for
     * @param desk       the unit: a township's code for its station, the county's for the county office
     * @param conflicted whether the station must not screen it
     * @param urgent     whether there was danger
     * @param screener   account that screens
     * @param child      the registered child it is about
     * @param caseId     the case that follows
     * @param decidedAt  when it was decided
     * @param steps      what was done, in order
     * @param police     what passed between unit and police
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
            List<ScreeningStepPart> steps,
            List<PoliceNoticePart> police) {}

    /**
     * One step.
     *
     * @param step          what was done
     * @param at            when
     * @param by            account; absent for the reporter, whose facts caused it
     * @param reason        why
     * @param to            area to which it was passed on
     * @param handedTo      who took it over
     * @param withoutPolice why it was decided without a notice to the police
     * @param leftOut       directors who were not called to the team
     * @param leftOutReason why not
     */
    record ScreeningStepPart(
            ScreeningStep step,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason,
            @Nullable AreaCode to,
            @Nullable HandedToPart handedTo,
            @Nullable String withoutPolice,
            Set<UUID> leftOut,
            @Nullable String leftOutReason) {}

    /**
     * Who took a report over.
     *
     * @param kind          another county, or a member agency
     * @param agency        code of the member agency
     * @param name          what it is called
     * @param receiptNumber number of its receipt
     */
    record HandedToPart(
            ReceiverKind kind,
            @Nullable String agency,
            String name,
            @Nullable String receiptNumber) {}

    /**
     * Something that passed between unit and police.
     *
     * @param step          what passed
     * @param happenedAt    when
     * @param policeUnit    which police unit
     * @param receiptNumber number of the police receipt
     * @param note          in words
     */
    record PoliceNoticePart(
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
                        .map(one -> new ReportAddition(
                                one.id(), one.at(), one.text(), one.dangerNow(), one.policeCalled(), one.by() == null))
                        .toList(),
                file.feedback().stream()
                        .map(one -> new GivenFeedback(one.result(), one.means(), one.said(), one.toldAt()))
                        .toList(),
                file.unit() ? screening(file) : null);
    }

    private static ToldChild child(ReportFacts facts) {
        var told = facts.child();
        return new ToldChild(
                told.name(),
                told.sex(),
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
                        .map(one -> new PoliceNoticePart(
                                one.step(), one.happenedAt(), one.policeUnit(), one.receiptNumber(), one.note()))
                        .toList());
    }

    private static ScreeningStepPart step(ScreeningEntry entry) {
        HandOver handed = entry.handed();
        return new ScreeningStepPart(
                entry.step(),
                entry.at(),
                entry.by(),
                entry.reason(),
                entry.to(),
                handed == null
                        ? null
                        : new HandedToPart(handed.kind(), handed.agency(), handed.name(), handed.receipt()),
                entry.apart().withoutPolice(),
                entry.apart().leftOut(),
                entry.apart().leftOutReason());
    }
}
