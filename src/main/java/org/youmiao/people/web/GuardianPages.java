package org.youmiao.people.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.guardian.ChangeGuardians;
import org.youmiao.people.guardian.CorrectGuardian;

/** Who looks after a child: added, corrected, ended. */
@Controller
class GuardianPages {
    private final ChangeGuardians change;
    private final CorrectGuardian correct;

    GuardianPages(ChangeGuardians change, CorrectGuardian correct) {
        this.change = change;
        this.correct = correct;
    }

    @GetMapping("/children/{child}/guardians/new")
    Screen begin(@PathVariable ChildId child, Form form) {
        change.begin(child);
        return new GuardianScreen(child, form.labelled("guardian"), null);
    }

    @PostMapping("/children/{child}/guardians/new")
    Reply add(@PathVariable ChildId child, Form form) {
        return form.labelled("guardian")
                .submit(
                        () -> change.add(form.read(in -> guardian(child, in))),
                        guardian -> page(child).saying("guardian.added"),
                        again -> new GuardianScreen(child, again, null));
    }

    @GetMapping("/children/{child}/guardians/{guardian}/correct")
    Screen present(@PathVariable ChildId child, @PathVariable GuardianId guardian, Form form) {
        GuardianCard card = correct.present(child, guardian);
        return new GuardianScreen(
                child,
                form.labelled("guardian")
                        .at(card.version())
                        .with("name", card.name())
                        .with("phone", card.phone())
                        .with("address", card.address()),
                guardian);
    }

    @PostMapping("/children/{child}/guardians/{guardian}/correct")
    Reply correct(@PathVariable ChildId child, @PathVariable GuardianId guardian, Form form) {
        return form.labelled("guardian")
                .submit(
                        () -> correct.correct(form.read(in -> new CorrectGuardian.Command(
                                child,
                                guardian,
                                form.version(),
                                in.required("name", 60),
                                in.optional("phone", 40),
                                in.optional("address", 200)))),
                        version -> page(child).saying("guardian.corrected"),
                        again -> new GuardianScreen(child, again, guardian));
    }

    @GetMapping("/children/{child}/guardianships/{id}/end")
    Screen askEnd(@PathVariable ChildId child, @PathVariable UUID id, Form form) {
        change.begin(child);
        return EndScreen.ofGuardian(child, form);
    }

    @PostMapping("/children/{child}/guardianships/{id}/end")
    Reply end(@PathVariable ChildId child, @PathVariable UUID id, Form form) {
        return form.labelled("end")
                .submit(
                        () -> change.end(form.read(in -> new ChangeGuardians.End(child, id, in.date("until")))),
                        ended -> page(child).saying("guardian.ended"),
                        again -> EndScreen.ofGuardian(child, again));
    }

    private static ChangeGuardians.Add guardian(ChildId child, Input in) {
        return new ChangeGuardians.Add(
                child,
                in.required("name", 60),
                in.choice("relation", Relation.class),
                in.choice("part", Part.class),
                in.optional("phone", 40),
                in.optional("address", 200),
                in.dateOrNull("since"));
    }

    private static SeeOther page(ChildId child) {
        return SeeOther.to("/children/" + child.value());
    }
}
