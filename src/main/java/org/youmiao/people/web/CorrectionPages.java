package org.youmiao.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Permission;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildId;
import org.youmiao.people.child.CorrectChild;

/** Correcting a child's record. */
@Controller
class CorrectionPages {
    private final CorrectChild correct;
    private final Choices choices;

    CorrectionPages(CorrectChild correct, Choices choices) {
        this.correct = correct;
        this.choices = choices;
    }

    @GetMapping("/children/{id}/correct")
    Screen present(@PathVariable ChildId id, Form form, Messages t) {
        CorrectChild.Present present = correct.present(id);
        return screen(id, ChildForm.filled(form.at(present.version()), present.facts()), t);
    }

    @PostMapping("/children/{id}/correct")
    Reply correct(@PathVariable ChildId id, Form form, Messages t) {
        return form.labelled("child")
                .submit(
                        () -> correct.correct(form.read(in -> new CorrectChild.Command(
                                id, form.version(), ChildForm.facts(in), in.optional("reason", 200)))),
                        version -> SeeOther.to("/children/" + id.value()).saying("child.corrected"),
                        again -> screen(id, again, t));
    }

    private Screen screen(ChildId id, Form form, Messages t) {
        return new CorrectScreen(
                id,
                form.labelled("child"),
                ChildForm.sexes(t),
                choices.areas(Permission.CHILD_WORK, t),
                choices.ethnicGroups());
    }
}
