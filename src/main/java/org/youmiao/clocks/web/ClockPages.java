package org.youmiao.clocks.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.running.ExtendClock;
import org.youmiao.clocks.running.PauseClock;
import org.youmiao.clocks.running.ReadClock;
import org.youmiao.clocks.running.ReadClock.Explanation;
import org.youmiao.clocks.running.ResumeClock;
import org.youmiao.clocks.web.GrantScreen.Grant;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** A clock in the browser: how its date came about, and what may be granted on it. */
@Controller
class ClockPages {
    private final ReadClock reading;
    private final PauseClock pauses;
    private final ResumeClock resumptions;
    private final ExtendClock extensions;

    ClockPages(ReadClock reading, PauseClock pauses, ResumeClock resumptions, ExtendClock extensions) {
        this.reading = reading;
        this.pauses = pauses;
        this.resumptions = resumptions;
        this.extensions = extensions;
    }

    @GetMapping("/clocks/{id}")
    Screen show(@PathVariable ClockId id, Form form) {
        Explanation explanation = reading.read(id);
        return new ClockScreen(explanation, form.at(explanation.clock().version()));
    }

    @GetMapping("/clocks/{id}/pause")
    Screen askPause(@PathVariable ClockId id, Form form, Messages t) {
        return new GrantScreen(id, Grant.PAUSE, about(reading.read(id), form, t));
    }

    @PostMapping("/clocks/{id}/pause")
    Reply pause(@PathVariable ClockId id, Form form) {
        return form.labelled("grant")
                .submit(
                        () -> pauses.pause(form.read(in -> new PauseClock.Command(
                                id,
                                form.version(),
                                in.date("until"),
                                in.<UUID>idOrNull("consentedBy", Function.identity()),
                                in.optional("document", 100),
                                in.required("reason", 500)))),
                        granted -> SeeOther.to("/clocks/" + id.value()).saying("clock.now-paused"),
                        again -> new GrantScreen(id, Grant.PAUSE, again));
    }

    @PostMapping("/clocks/{id}/resumption")
    Reply resume(@PathVariable ClockId id, Form form) {
        resumptions.resume(new ResumeClock.Command(id, form.version()));
        return SeeOther.to("/clocks/" + id.value()).saying("clock.now-resumed");
    }

    @GetMapping("/clocks/{id}/extension")
    Screen askExtension(@PathVariable ClockId id, Form form, Messages t) {
        return new GrantScreen(id, Grant.EXTENSION, about(reading.read(id), form, t));
    }

    @PostMapping("/clocks/{id}/extension")
    Reply extend(@PathVariable ClockId id, Form form) {
        return form.labelled("grant")
                .submit(
                        () -> extensions.extend(form.read(in -> new ExtendClock.Command(
                                id,
                                form.version(),
                                in.number("amount", 1, TimeLimit.GREATEST),
                                in.<UUID>idOrNull("consentedBy", Function.identity()),
                                in.optional("document", 100),
                                in.required("reason", 500)))),
                        granted -> SeeOther.to("/clocks/" + id.value()).saying("clock.now-extended"),
                        again -> new GrantScreen(id, Grant.EXTENSION, again));
    }

    /** What the form is about and what may be granted, carried along so that the form can come back without another look. */
    private static Form about(Explanation explanation, Form form, Messages t) {
        ClockScreen clock = new ClockScreen(explanation, form);
        return form.labelled("grant")
                .withAll(
                        GrantScreen.PEOPLE,
                        explanation.couldAgree().stream()
                                .map(one -> GrantScreen.carried(one, t))
                                .toList())
                .at(explanation.clock().version())
                .with(
                        "about",
                        t.get(
                                "clock.about",
                                explanation.clock().rule().title(),
                                explanation.clock().label(),
                                clock.end(t)))
                .with("most", clock.amount(Math.max(1, explanation.mayExtendBy()), t))
                .with("days", String.valueOf(explanation.mayPauseFor()));
    }
}
