package org.youmiao.edge.problems;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.texts.Bundles;
import org.youmiao.kernel.Problem;

/** Describes each type of problem at the address that the problem names; open to everybody, since it tells of nobody. */
@Controller
class ProblemTypePages {
    private static final String PREFIX = "problem.";
    private static final String ADVICE = ".advice";

    private final Bundles bundles;

    ProblemTypePages(Bundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/problems")
    Screen all(Messages t) {
        return new ProblemTypes(bundles.keys(Language.ZH).stream()
                .filter(key -> key.startsWith(PREFIX) && !key.endsWith(ADVICE))
                .map(key -> type(key, t))
                .toList());
    }

    @GetMapping("/problems/{code}")
    Screen one(@PathVariable String code, Messages t) {
        if (!t.has(PREFIX + code) || code.endsWith(ADVICE)) {
            throw Problem.notFound("page");
        }
        return new ProblemTypes(List.of(type(PREFIX + code, t)));
    }

    /** The sentence as it stands in the bundle; what differs from case to case is left open. */
    private static ProblemTypes.Type type(String key, Messages t) {
        String sentence = t.get(key).replaceAll("\\{.*}", "…");
        return new ProblemTypes.Type(
                key.substring(PREFIX.length()), sentence, t.has(key + ADVICE) ? t.get(key + ADVICE) : "");
    }
}
