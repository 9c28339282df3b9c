package org.youmiao.cases.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.overview.ViewCase;
import org.youmiao.cases.overview.ViewLooks;
import org.youmiao.cases.read.ListCases;
import org.youmiao.edge.Form;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Screen;
import org.youmiao.kernel.AreaCode;

/** The list of cases and the first page of one. */
@Controller
class CasePages {
    private final ListCases list;
    private final ViewCase view;
    private final ViewLooks looks;

    CasePages(ListCases list, ViewCase view, ViewLooks looks) {
        this.list = list;
        this.view = view;
        this.looks = looks;
    }

    @GetMapping("/cases")
    Screen list(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable RiskLevel level,
            @RequestParam(required = false) @Nullable AreaCode area,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String q,
            Paging paging,
            Form form) {
        UUID lead = mine ? Acting.required().actor().id() : null;
        String number = q == null || q.isBlank() ? null : q.strip();
        ListCases.Filter filter = new ListCases.Filter(state, level, area, lead, number);
        return new ListScreen(
                filter.chosen(),
                list.list(filter, paging),
                Acting.required().may(Permission.CASE_WORK),
                form.labelled("cases.filter"));
    }

    @GetMapping("/cases/{id}")
    Screen overview(@PathVariable CaseId id) {
        return new OverviewScreen(view.view(id));
    }

    @GetMapping("/cases/{id}/looks")
    Screen looks(@PathVariable CaseId id) {
        return new LooksScreen(looks.view(id));
    }
}
