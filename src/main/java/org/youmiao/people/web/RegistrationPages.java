package org.youmiao.people.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Permission;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildHeads;
import org.youmiao.people.Possible;
import org.youmiao.people.child.LookForChild;
import org.youmiao.people.child.RegisterChild;

/** Registering a child: what is known, then a look at who may be the same child, then the registration. */
@Controller
class RegistrationPages {
    private final RegisterChild register;
    private final LookForChild lookFor;
    private final ChildHeads heads;
    private final Choices choices;

    RegistrationPages(RegisterChild register, LookForChild lookFor, ChildHeads heads, Choices choices) {
        this.register = register;
        this.lookFor = lookFor;
        this.heads = heads;
        this.choices = choices;
    }

    @GetMapping("/children/new")
    Screen begin(Form form, Messages t) {
        register.begin();
        return blank(form.labelled("child"), t);
    }

    @PostMapping("/children/new")
    Reply look(Form form, Messages t) {
        return form.labelled("child")
                .submit(
                        () -> lookFor.look(form.read(ChildForm::clue)),
                        found -> new PossibleScreen(form.labelled("child"), hints(found, t)),
                        again -> blank(again, t));
    }

    /** Back from the look at others, with everything that was typed. */
    @PostMapping("/children/new/again")
    Screen again(Form form, Messages t) {
        register.begin();
        return blank(form.labelled("child"), t);
    }

    @PostMapping("/children")
    Reply register(Form form, Messages t) {
        return form.labelled("child")
                .submit(
                        () -> register.register(form.read(ChildForm::facts)),
                        child -> SeeOther.to("/children/" + child.value()).saying("child.registered"),
                        again -> blank(again, t));
    }

    private Screen blank(Form form, Messages t) {
        return new RegisterScreen(
                form, ChildForm.sexes(t), choices.areas(Permission.CHILD_WORK, t), choices.ethnicGroups());
    }

    private List<PossibleScreen.Hint> hints(List<Possible> found, Messages t) {
        return found.stream()
                .map(possible -> new PossibleScreen.Hint(
                        t.label(possible.why()),
                        heads.place(possible.area()),
                        possible.card() == null ? null : heads.line(possible.card())))
                .toList();
    }
}
