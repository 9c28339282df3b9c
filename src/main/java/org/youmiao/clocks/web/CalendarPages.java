package org.youmiao.clocks.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.clocks.calendar.ReadCalendar;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** The working-day calendar in the browser: a year is looked at row by row before it is taken in. */
@Controller
class CalendarPages {
    private static final int LONGEST = 60_000;

    private final ReadCalendar reading;
    private final ImportCalendar imports;

    CalendarPages(ReadCalendar reading, ImportCalendar imports) {
        this.reading = reading;
        this.imports = imports;
    }

    @GetMapping("/calendar")
    Screen show() {
        return new RuleScreens.Calendar(reading.years(), Acting.required().may(Permission.SETTINGS_MANAGE));
    }

    @GetMapping("/calendar/import")
    Screen ask(Form form) {
        return new RuleScreens.CalendarForm(form.with("file", imports.example()));
    }

    @PostMapping("/calendar/import")
    Reply preview(Form form) {
        return form.labelled("calendar")
                .submit(
                        () -> imports.preview(form.labelled("calendar").read(in -> in.required("file", LONGEST))),
                        preview -> new RuleScreens.CalendarPreview(
                                preview, Form.blank().with("file", form.value("file"))),
                        RuleScreens.CalendarForm::new);
    }

    @PostMapping("/calendar/import/application")
    Reply take(Form form) {
        return form.labelled("calendar")
                .submit(
                        () -> imports.take(form.labelled("calendar").read(in -> in.required("file", LONGEST))),
                        taken -> SeeOther.to("/calendar").saying("calendar.taken", String.valueOf(taken.changed())),
                        RuleScreens.CalendarForm::new);
    }
}
