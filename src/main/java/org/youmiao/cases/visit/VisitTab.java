package org.youmiao.cases.visit;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 探访. */
@Component
class VisitTab implements CaseTab {
    @Override
    public String code() {
        return "visits";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String counting() {
        return "SELECT count(*) FROM visit WHERE case_id = :case";
    }
}
