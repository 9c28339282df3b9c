package org.youmiao.administration.emergency;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.administration.EmergencyId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.kernel.SubjectRef;

/** Emergency openings in the browser. */
@Controller
class EmergencyPages {
    private static final int SHOWN = 100;

    private final OpenInEmergency opening;
    private final Emergencies emergencies;

    EmergencyPages(OpenInEmergency opening, Emergencies emergencies) {
        this.opening = opening;
        this.emergencies = emergencies;
    }

    @GetMapping("/emergency")
    Screen ask(Form form) {
        return new EmergencyScreen(form, opening.howLong());
    }

    @PostMapping("/emergency")
    Reply open(Form form) {
        return form.submit(
                () -> opening.open(form.read(EmergencyPages::command)),
                opened -> SeeOther.to(page(opened)).saying("emergency.opened"),
                again -> new EmergencyScreen(again, OpenInEmergency.OPEN));
    }

    @GetMapping("/emergencies")
    Screen list() {
        return new EmergenciesScreen(emergencies.latest(SHOWN));
    }

    @GetMapping("/emergencies/{id}/review")
    Screen look(@PathVariable EmergencyId id, Form form, Messages t) {
        EmergencyLine line = emergencies.one(id);
        return new ReviewScreen(
                id,
                form.with("what", t.get("emergency.what", line.who(), line.openedAt(), line.where()))
                        .with("reason", line.reason()),
                line);
    }

    @PostMapping("/emergencies/{id}/review")
    Reply review(@PathVariable EmergencyId id, Form form) {
        return form.submit(
                () -> emergencies.review(id, form.read(in -> in.required("note", 500))),
                done -> SeeOther.to("/emergencies").saying("emergency.reviewed"),
                again -> new ReviewScreen(id, again, null));
    }

    private static OpenInEmergency.Command command(Input in) {
        return new OpenInEmergency.Command(
                in.id("idempotencyKey", EmergencyId::new), in.required("number", 40), in.required("reason", 500));
    }

    /** Where the record that was opened is read. */
    private static String page(SubjectRef opened) {
        return switch (opened.type()) {
            case "case" -> "/cases/" + opened.id();
            case "child" -> "/children/" + opened.id();
            default -> throw new IllegalStateException("nothing else can be opened: " + opened.type());
        };
    }
}
