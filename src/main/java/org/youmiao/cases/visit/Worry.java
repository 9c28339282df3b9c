package org.youmiao.cases.visit;

import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;

/**
 * “我有担心”: what the visitor adds to make a report of the visit. Everything else is known already.
 *
 * @param situation       which of the nine
 * @param dangerNow       whether the child is in danger now
 * @param policeCalled    whether the police were called; asked where there is danger now
 * @param stationInvolved whether someone of the station, or kin of one, is involved: then the county office screens
 */
public record Worry(
        ReportSituation situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        boolean stationInvolved) {}
