package org.youmiao.cases.timeline;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 时间线. */
@Component
class TimelineTab implements CaseTab {
    @Override
    public String code() {
        return "timeline";
    }

    @Override
    public int order() {
        return 10;
    }
}
