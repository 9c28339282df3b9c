package org.youmiao.worklist;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.clocks.DutyBand;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Screen;
import org.youmiao.kernel.Shanghai;

/** The first page after sign-in: what must I do today. */
@Controller
class WorklistPage {
    private final Worklist worklist;
    private final Clock clock;

    WorklistPage(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    @GetMapping("/worklist")
    Screen today(@RequestParam(required = false) @Nullable DutyBand band, Paging paging) {
        Acting acting = Acting.required();
        return new WorklistScreen(
                Shanghai.today(clock),
                band,
                DutySections.of(worklist.view(band, paging), clock.instant()),
                acting.grants().stream().map(Grant::role).findFirst().orElse(null),
                acting.may(Permission.REPORT_MAKE));
    }
}
