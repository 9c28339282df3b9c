package org.youmiao.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Screen;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildHeads;
import org.youmiao.people.ChildId;
import org.youmiao.people.read.ChildFile;
import org.youmiao.people.read.ListChildren;
import org.youmiao.people.read.ViewChild;

/** The children within reach, and the page of each. */
@Controller
class ChildPages {
    private final ListChildren list;
    private final ViewChild view;
    private final ChildHeads heads;
    private final Choices choices;
    private final EthnicGroups ethnicGroups;

    ChildPages(ListChildren list, ViewChild view, ChildHeads heads, Choices choices, EthnicGroups ethnicGroups) {
        this.list = list;
        this.view = view;
        this.heads = heads;
        this.choices = choices;
        this.ethnicGroups = ethnicGroups;
    }

    @GetMapping("/children")
    Screen list(Paging paging, Form form, Messages t) {
        var filter = form.read(
                in -> new ListChildren.Filter(in.areaOrNull("area"), in.choiceOrNull("category", ChildCategory.class)));
        return new ChildrenScreen(
                filter,
                form.labelled("children"),
                list.list(filter, paging).map(heads::line),
                choices.areas(Permission.CHILD_READ, t),
                categories(t),
                paging.cursor() == null,
                Acting.required().may(Permission.CHILD_WORK));
    }

    @GetMapping("/children/{id}")
    Screen view(@PathVariable ChildId id, Messages t) {
        ChildFile file = view.view(id);
        return new ChildScreen(
                file,
                heads.of(file.card(), ChildHeads.OWN, t),
                ethnicGroups.name(file.ethnic()),
                places(file),
                Acting.required().may(Permission.CHILD_WORK));
    }

    /** What is closely held is no way to narrow a list that many may see. */
    private static List<Option> categories(Messages t) {
        return Arrays.stream(ChildCategory.values())
                .filter(category -> !category.isCloselyHeld())
                .map(category -> Option.of(category.name(), t.label(category)))
                .toList();
    }

    private Map<String, String> places(ChildFile file) {
        return file.history().corrections().stream()
                .filter(correction -> correction.field().equals("AREA") && correction.value() != null)
                .map(correction -> String.valueOf(correction.value()))
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> heads.place(new AreaCode(code))));
    }
}
