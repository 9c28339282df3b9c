package org.youmiao.cases.visit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseTab;

/** 探访. */
@Component
class VisitTab implements CaseTab {
    private final JdbcClient jdbc;

    VisitTab(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "visits";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Integer count(CaseId id) {
        return jdbc.sql("SELECT count(*) FROM visit WHERE case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
