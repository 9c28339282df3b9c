package org.youmiao.cases.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youmiao.cases.overview.ViewCase;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.GuardianCard;

/** A case at a glance. */
@Template("cases/overview")
public record OverviewScreen(ViewCase.Glance glance) implements Screen {

    /** A guardian in a line: 李某 · 照料人 · 138…. */
    public String guardian(GuardianCard one, Messages t) {
        return Stream.of(one.name(), t.label(one.part()), one.phone() == null ? "" : one.phone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
