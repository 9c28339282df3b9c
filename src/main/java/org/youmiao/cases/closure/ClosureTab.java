package org.youmiao.cases.closure;

import org.springframework.stereotype.Component;
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
}
