package org.youmiao.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.read.SameClueReason;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Possible;
import org.youmiao.people.Sex;

/**
 * A report to be screened, beside what may be about the same child.
 *
 * @param children  registered children who may be meant, the most likely first
 * @param reports   other reports, still being screened
 * @param directors of the village where the case of a child of there would belong: they are called to its team unless left out
 */
record ScreeningAnswer(
        ReportAnswer report,
        List<PossibleChildPart> children,
        List<SameClueReport> reports,
        List<DirectorPart> directors) {

    /**
     * A director of the village.
     *
     * @param id   account
     * @param name of the person
     */
    record DirectorPart(UUID id, String name) {}

    /**
     * A registered child who may be meant. Beyond the actor's reach only the township and why.
     *
     * @param id       identifier
     * @param why      what agrees
     * @param area     where it lives
     * @param name     within reach only
     * @param sex      within reach only
     * @param bornYear year of birth
     * @param openCase the child's open case
     */
    record PossibleChildPart(
            ChildId id,
            Possible.Why why,
            AreaCode area,
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable Integer bornYear,
            @Nullable OpenCasePart openCase) {}

    /**
     * An open case; its number only within the actor's reach.
     *
     * @param id     identifier
     * @param number its number
     */
    record OpenCasePart(UUID id, @Nullable String number) {}

    /**
     * Another report; its number only within the actor's reach.
     *
     * @param id     identifier
     * @param why    what agrees
     * @param area   where it is screened for
     * @param number receipt number
     */
    record SameClueReport(
            UUID id,
            SameClueReason why,
            AreaCode area,
            @Nullable String number) {}

    static ScreeningAnswer of(ViewScreening.ToScreen seen) {
        return new ScreeningAnswer(
                ReportAnswer.of(seen.file()),
                seen.children().stream().map(ScreeningAnswer::child).toList(),
                seen.reports().stream()
                        .map(one -> new SameClueReport(
                                one.report().value(),
                                one.why(),
                                one.area(),
                                one.brief() == null ? null : one.brief().number()))
                        .toList(),
                seen.directors().stream()
                        .map(director -> new DirectorPart(director.id(), director.name()))
                        .toList());
    }

    private static PossibleChildPart child(ViewScreening.Match match) {
        Possible possible = match.child();
        ChildCard card = possible.card();
        CaseRegister.OpenCase open = match.openCase();
        return new PossibleChildPart(
                possible.child(),
                possible.why(),
                possible.area(),
                card == null ? null : card.name(),
                card == null ? null : card.sex(),
                card == null ? null : card.bornYear(),
                open == null ? null : new OpenCasePart(open.id(), open.visible() ? open.number() : null));
    }
}
