package org.youmiao.cases.visit;

import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;

/**
 * “我有担心”: makes a report of what was seen and heard.
 *
 * @param situation       official number, 1 to 9
 * @param dangerNow       whether the child is in danger now
 * @param policeCalled    asked where there is danger now
 * @param stationInvolved the county office screens then
 */
public record WorryBody(
        int situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        @Nullable Boolean stationInvolved) {

    /** As the act takes it. */
    public Worry worry() {
        return new Worry(
                ReportSituation.numbered(situation), dangerNow, policeCalled, Boolean.TRUE.equals(stationInvolved));
    }
}
