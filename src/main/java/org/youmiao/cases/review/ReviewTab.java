package org.youmiao.cases.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseTab;

/** 复评: how many there were. */
@Component
class ReviewTab implements CaseTab {
    private final JdbcClient jdbc;

    ReviewTab(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "reviews";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Integer count(CaseId id) {
        return jdbc.sql("SELECT count(*) FROM case_review WHERE case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
