package org.youmiao.intake.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.people.Sex;

/**
 * A report as a calling system sends it.
 *
 * @param situation       official number, 1 to 9
 * @param dangerNow       whether there is danger now: then call 110 first
 * @param policeCalled    required where there is danger now
 * @param channel         how it came; {@code ONLINE} if not said
 * @param account         what was seen and heard, in the reporter's words
 * @param occurredOn      on which day
 * @param place           where it happened, in words
 * @param area            village or township where the child lives; absent means unknown
 * @param stationInvolved whether someone of the station or of the village's committee, the director too, or kin of one, is involved;
 *                        the county office screens then
 * @param child           what is known of the child
 * @param caller          on whose behalf it is sent
 * @param anonymous       whether the reporter's name is to be kept from the screening unit too; the feedback is then given here
 */
record ReportBody(
        int situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        @Nullable ReportChannel channel,
        String account,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable AreaCode area,
        @Nullable Boolean stationInvolved,
        @Nullable ReportedChildBody child,
        @Nullable CallerBody caller,
        @Nullable Boolean anonymous) {

    /**
     * What is known of the child: any part may be absent.
     *
     * @param name          as far as it is known
     * @param sex           unknown if left out
     * @param age           years, about; 0 to 17
     * @param bornOn        date of birth
     * @param civilId       GB 11643 identity number
     * @param school        school or kindergarten
     * @param guardianName  who looks after the child
     * @param guardianPhone telephone of that person
     */
    record ReportedChildBody(
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable Integer age,
            @Nullable LocalDate bornOn,
            @Nullable String civilId,
            @Nullable String school,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {

        NewReport.ChildTold told() {
            return new NewReport.ChildTold(
                    name,
                    sex == null ? Sex.UNKNOWN : sex,
                    age,
                    bornOn,
                    civilId == null ? null : CivilId.typed("child.civilId", civilId),
                    school,
                    guardianName,
                    guardianPhone);
        }
    }

    /**
     * Someone on whose behalf it is sent.
     *
     * @param name     if the caller gave it
     * @param phone    for the feedback
     * @param relation to the child, in words
     */
    record CallerBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String relation) {
        NewReport.Caller caller() {
            return new NewReport.Caller(name, phone, relation);
        }
    }

    /** @throws Problem {@code invalid.…} naming the field */
    NewReport report() {
        return new NewReport(
                ReportSituation.numbered(situation),
                dangerNow,
                policeCalled,
                channel == null ? ReportChannel.ONLINE : channel,
                account,
                occurredOn,
                place,
                area,
                Boolean.TRUE.equals(stationInvolved),
                child == null ? NewReport.ChildTold.UNKNOWN : child.told(),
                caller == null ? null : caller.caller(),
                Boolean.TRUE.equals(anonymous));
    }
}
