package org.youmiao.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.ReadRhythms;
import org.youmiao.cases.file.ReplaceRhythm;
import org.youmiao.clocks.Nature;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** The rhythm of visits and reviews in the browser: open to everyone who works here, replaced by the system administrator. */
@Controller
class RhythmPages {
    private static final int GREATEST = 366;

    private final ReadRhythms reading;
    private final ReplaceRhythm replacing;

    RhythmPages(ReadRhythms reading, ReplaceRhythm replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    @GetMapping("/rhythms")
    Screen list() {
        return new RhythmScreens.Overview(reading.all(), Acting.required().may(Permission.SETTINGS_MANAGE));
    }

    @GetMapping("/rhythms/{level}/replacement")
    Screen ask(@PathVariable RiskLevel level, Form form) {
        ReadRhythms.OfLevel present = replacing.present(level);
        return new RhythmScreens.Replacement(
                level,
                form.at(present.version())
                        .with("about", present.latest().rhythm().words())
                        .with(
                                "visitDays",
                                String.valueOf(present.latest().rhythm().visitDays()))
                        .with(
                                "reviewDays",
                                String.valueOf(present.latest().rhythm().reviewDays())));
    }

    @PostMapping("/rhythms/{level}/replacement")
    Reply replace(@PathVariable RiskLevel level, Form form) {
        return form.labelled("rhythm")
                .submit(
                        () -> replacing.replace(form.labelled("rhythm").read(in -> command(level, form.version(), in))),
                        version -> SeeOther.to("/rhythms").saying("rhythm.replaced"),
                        again -> new RhythmScreens.Replacement(level, again));
    }

    private static ReplaceRhythm.Command command(RiskLevel level, int version, Input in) {
        return new ReplaceRhythm.Command(
                level,
                version,
                in.number("visitDays", 1, GREATEST),
                in.number("reviewDays", 1, GREATEST),
                in.choice("nature", Nature.class),
                in.required("source", 200),
                in.date("from"));
    }
}
