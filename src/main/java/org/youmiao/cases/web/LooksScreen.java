package org.youmiao.cases.web;

import java.util.Locale;
import org.youmiao.cases.overview.ViewLooks;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** Who looked at a case. */
@Template("cases/looks")
public record LooksScreen(ViewLooks.Looks looks) implements Screen {

    /** What was done, and to which part where that has a name. */
    public String what(ViewLooks.Look look, Messages t) {
        String kind = t.get("looks.kind." + look.kind().toLowerCase(Locale.ROOT));
        String code =
                look.detail().replaceAll(":.*", "").toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "looks.detail." + code;
        return t.has(key) ? t.get("looks.kind-and-detail", kind, t.get(key)) : kind;
    }
}
