package org.youmiao.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildHeads;
import org.youmiao.people.ChildId;
import org.youmiao.people.category.ChangeCategories;

/** The groups of need of a child, for who works on its record. */
@Controller
class GroupPages {
    private final ChangeCategories change;
    private final ChildHeads heads;

    GroupPages(ChangeCategories change, ChildHeads heads) {
        this.change = change;
        this.heads = heads;
    }

    @GetMapping("/children/{child}/groups")
    Screen all(@PathVariable ChildId child) {
        ChangeCategories.All all = change.all(child);
        return new GroupsScreen(heads.line(all.child()), all.belongings());
    }

    @GetMapping("/children/{child}/groups/new")
    Screen begin(@PathVariable ChildId child, Form form) {
        change.all(child);
        return new GroupScreen(child, form.labelled("group"));
    }

    @PostMapping("/children/{child}/groups/new")
    Reply add(@PathVariable ChildId child, Form form) {
        return form.labelled("group")
                .submit(
                        () -> change.add(form.read(in -> new ChangeCategories.Add(
                                child, in.choice("code", ChildCategory.class), in.date("since")))),
                        belonging -> page(child).saying("group.added"),
                        again -> new GroupScreen(child, again));
    }

    @GetMapping("/children/{child}/groups/{id}/end")
    Screen askEnd(@PathVariable ChildId child, @PathVariable UUID id, Form form) {
        change.all(child);
        return EndScreen.ofGroup(child, form);
    }

    @PostMapping("/children/{child}/groups/{id}/end")
    Reply end(@PathVariable ChildId child, @PathVariable UUID id, Form form) {
        return form.labelled("end")
                .submit(
                        () -> change.end(form.read(in -> new ChangeCategories.End(child, id, in.date("until")))),
                        ended -> page(child).saying("group.ended"),
                        again -> EndScreen.ofGroup(child, again));
    }

    private static SeeOther page(ChildId child) {
        return SeeOther.to("/children/" + child.value() + "/groups");
    }
}
