package org.youmiao.cases.plan;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 计划. */
@Component
class PlanTab implements CaseTab {
    @Override
    public String code() {
        return "plan";
    }

    @Override
    public int order() {
        return 30;
    }
}
