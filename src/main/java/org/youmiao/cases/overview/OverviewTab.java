package org.youmiao.cases.overview;

import org.springframework.stereotype.Component;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseTab;

/** 概览. */
@Component
class OverviewTab implements CaseTab {
    @Override
    public String code() {
        return CaseFrame.OVERVIEW;
    }

    @Override
    public int order() {
        return 0;
    }
}
