package org.youmiao.cases.review;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseTab;

/** 复评: how many there were. */
@Component
class ReviewTab implements CaseTab {
    @Override
    public String code() {
        return "reviews";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String counting() {
        return "SELECT count(*) FROM case_review WHERE case_id = :case";
    }
}
