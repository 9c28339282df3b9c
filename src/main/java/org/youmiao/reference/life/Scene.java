package org.youmiao.reference.life;

import java.time.Instant;
import java.time.LocalDate;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.reference.staff.Staff;

/**
 * Where the stories take place.
 *
 * @param home the township in which those work whom a visitor may be
 */
record Scene(Timeline timeline, AreaCode home, Staff staff, ReportDeeds reports, CaseDeeds cases, OfficeDeeds office) {
    Instant now() {
        return timeline.present();
    }

    LocalDate today() {
        return Shanghai.dateOf(timeline.present());
    }
}
