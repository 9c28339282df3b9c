package org.youmiao.cases.assessment;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 评估: how many were decided. */
@Component
class AssessmentTab implements CaseTab {
    @Override
    public String code() {
        return "assessments";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String counting() {
        return "SELECT count(*) FROM assessment WHERE case_id = :case AND decided_at IS NOT NULL";
    }
}
