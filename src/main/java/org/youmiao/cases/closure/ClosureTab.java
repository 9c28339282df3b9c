package org.youmiao.cases.closure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseTab;

/** 结案. */
@Component
class ClosureTab implements CaseTab {
    @Override
    public String code() {
        return "closure";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Integer count(CaseId id) {
        return null;
    }
}
