package org.youmiao.intake.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.AreaCode;

/**
 * A report exactly as it was taken in, without who reported.
 *
 * @param receivedAt when; for others than the unit that screens and the reporter the beginning of that day
 * @param channel    how it came; for them none: beside a visit, it would tell who reported
 * @param area       where the child lives, as told
 * @param bornYear   birth year that follows from identity number, birth date or age
 */
public record ReportFacts(
        ReportId id,
        String number,
        Instant receivedAt,
        @Nullable ReportChannel channel,
        ReportSituation situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        boolean stationInvolved,
        String account,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable AreaCode area,
        NewReport.ChildTold child,
        @Nullable Integer bornYear) {}
