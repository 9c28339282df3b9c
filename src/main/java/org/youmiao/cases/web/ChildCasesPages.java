package org.youmiao.cases.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.overview.CasesOfChild;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildHeads;
import org.youmiao.people.ChildId;

/** The cases of a child, beside the child's own page; here a case is opened that nobody reported. */
@Controller
class ChildCasesPages {
    private final CasesOfChild cases;
    private final OpenCase openCase;
    private final ChildHeads heads;

    ChildCasesPages(CasesOfChild cases, OpenCase openCase, ChildHeads heads) {
        this.cases = cases;
        this.openCase = openCase;
        this.heads = heads;
    }

    @GetMapping("/children/{child}/cases")
    Screen all(@PathVariable ChildId child, Messages t) {
        CasesOfChild.Shown shown = cases.show(child);
        return new ChildCasesScreen(shown, heads.of(shown.child(), ChildCasesScreen.TAB, t));
    }

    @GetMapping("/children/{child}/cases/new")
    Screen form(@PathVariable ChildId child, Form form, Messages t) {
        CasesOfChild.Beginning beginning = cases.begin(child);
        Form named = Names.carry(form, OpeningScreen.LEADS, TeamScreens.options(beginning.leads(), t));
        return new OpeningScreen(
                child,
                Names.carry(named, OpeningScreen.DIRECTORS, TeamScreens.options(beginning.village(), t))
                        .with(
                                "about",
                                heads.line(beginning.child()).name() + " · "
                                        + heads.place(beginning.child().area()))
                        .with("lead", beginning.me().toString())
                        .withAll(
                                "village",
                                beginning.village().stream()
                                        .map(Colleague::id)
                                        .map(UUID::toString)
                                        .toList()));
    }

    @PostMapping("/children/{child}/cases/new")
    Reply open(@PathVariable ChildId child, Form form) {
        return form.labelled("opening")
                .submit(
                        () -> openCase.open(form.read(in -> command(child, in))),
                        id -> SeeOther.to("/cases/" + id.value()).saying("opening.done"),
                        again -> new OpeningScreen(child, again));
    }

    private static OpenCase.Command command(ChildId child, Input in) {
        return new OpenCase.Command(
                child,
                in.id("lead", Function.<UUID>identity()),
                in.ids("village", Function.<UUID>identity()),
                List.of(),
                in.required("note", 1000),
                in.yes("urgent"));
    }
}
