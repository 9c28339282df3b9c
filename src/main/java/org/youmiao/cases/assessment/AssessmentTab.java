package org.youmiao.cases.assessment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseTab;

/** 评估: how many were decided. */
@Component
class AssessmentTab implements CaseTab {
    private final JdbcClient jdbc;

    AssessmentTab(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "assessments";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Integer count(CaseId id) {
        return jdbc.sql("SELECT count(*) FROM assessment WHERE case_id = ? AND decided_at IS NOT NULL")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
