package org.youmiao.clocks.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.rules.ReadRules;
import org.youmiao.clocks.rules.ReplaceRule;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** Time-limit rules in the browser: open to everyone who works here, replaced by the system administrator. */
@Controller
class RulePages {
    private final ReadRules reading;
    private final ReplaceRule replacing;

    RulePages(ReadRules reading, ReplaceRule replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    @GetMapping("/clock-rules")
    Screen list() {
        return new RuleScreens.Rules(reading.all());
    }

    @GetMapping("/clock-rules/{code}")
    Screen show(@PathVariable String code) {
        return new RuleScreens.Rule(reading.versions(code), Acting.required().may(Permission.SETTINGS_MANAGE));
    }

    @GetMapping("/clock-rules/{code}/replacement")
    Screen ask(@PathVariable String code, Form form, Messages t) {
        TimeLimitRule latest = replacing.latest(code);
        return new RuleScreens.RuleForm(
                code,
                form.at(latest.version())
                        .with("about", t.get("rule.about", latest.wording().title(), RuleWords.limit(latest, t)))
                        .with("amount", String.valueOf(latest.limit().amount()))
                        .with("pausable", String.valueOf(latest.leeway().pausable()))
                        .with("longestPause", String.valueOf(latest.leeway().longestPause()))
                        .with("extensible", String.valueOf(latest.leeway().extensible())));
    }

    @PostMapping("/clock-rules/{code}/replacement")
    Reply replace(@PathVariable String code, Form form) {
        return form.labelled("rule")
                .submit(
                        () -> replacing.replace(form.labelled("rule").read(in -> command(code, form.version(), in))),
                        version -> SeeOther.to("/clock-rules/" + code).saying("rule.replaced"),
                        again -> new RuleScreens.RuleForm(code, again));
    }

    private static ReplaceRule.Command command(String code, int version, Input in) {
        return new ReplaceRule.Command(
                code,
                version,
                in.number("amount", 1, TimeLimit.GREATEST),
                in.yes("pausable"),
                in.number("longestPause", 1, 366),
                in.number("extensible", 0, TimeLimit.GREATEST),
                in.choice("nature", Nature.class),
                in.required("document", 200),
                in.optional("number", 60),
                in.optional("article", 60),
                in.optional("note", 500),
                in.date("from"));
    }
}
