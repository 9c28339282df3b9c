package org.youmiao.cases.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
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

    @Override
    public @Nullable Integer count(CaseId id) {
        return null;
    }
}
