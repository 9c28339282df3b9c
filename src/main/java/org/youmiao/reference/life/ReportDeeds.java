package org.youmiao.reference.life;

import org.springframework.stereotype.Component;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.report.ReceiveReport;
import org.youmiao.intake.screening.ConfirmNoAction;
import org.youmiao.intake.screening.PassOnReport;
import org.youmiao.intake.screening.RecordPoliceNotice;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.TakeUpReport;
import org.youmiao.intake.screening.TellReporter;

/** What people do with reports: the acts behind the pages. */
@Component
record ReportDeeds(
        ReceiveReport receive,
        AddToReport add,
        ViewScreening look,
        TakeUpReport takeUp,
        PassOnReport passOn,
        ScreenReport screen,
        ConfirmNoAction confirm,
        RecordPoliceNotice police,
        TellReporter tell) {}
