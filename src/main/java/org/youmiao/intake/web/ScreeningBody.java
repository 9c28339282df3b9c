package org.youmiao.intake.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Sex;

/**
 * What a screener decided, as a calling system sends it.
 *
 * @param outcome  what becomes of the report
 * @param child    the registered child that it is about; a case needs this or {@code newChild}
 * @param newChild a child who is to be registered
 * @param caseId   the case to join
 * @param handOver who takes it over
 * @param reason   why; required to hand over and for no further action
 */
record ScreeningBody(
        ScreeningOutcome outcome,
        @Nullable ChildId child,
        @Nullable NewChildBody newChild,
        @Nullable UUID caseId,
        @Nullable HandOverBody handOver,
        @Nullable String reason) {

    /**
     * What is known of a child who is to be registered.
     *
     * @param name     as far as it is known
     * @param sex      unknown if left out
     * @param bornOn   date of birth
     * @param bornYear year of birth, where only that is known
     * @param civilId  GB 11643 identity number
     * @param area     where the child lives
     * @param school   school or kindergarten
     */
    record NewChildBody(
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            @Nullable String civilId,
            AreaCode area,
            @Nullable String school) {

        ChildFacts facts() {
            return new ChildFacts(
                    name,
                    null,
                    sex == null ? Sex.UNKNOWN : sex,
                    bornOn,
                    bornYear,
                    civilId == null ? null : CivilId.typed("civilId", civilId),
                    null,
                    area,
                    null,
                    school);
        }
    }

    /**
     * Another county or agency.
     *
     * @param kind          another county, or an agency
     * @param name          what it is called
     * @param receiptNumber number of its receipt
     */
    record HandOverBody(
            ReceiverKind kind, String name, @Nullable String receiptNumber) {}

    /** @throws Problem {@code invalid.…} naming the field */
    ScreenReport.Command command(ReportId report, int version) {
        return new ScreenReport.Command(
                report,
                version,
                outcome,
                child,
                newChild == null ? null : Problem.under("newChild", newChild::facts),
                caseId,
                handOver == null ? null : new HandOver(handOver.kind(), handOver.name(), handOver.receiptNumber()),
                reason);
    }
}
