package org.youmiao.cases.web;

import java.util.List;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.ReadRhythms;
import org.youmiao.clocks.Nature;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about the rhythm of visits and reviews show. */
public final class RhythmScreens {
    private RhythmScreens() {}

    /**
     * 探访和复评频次.
     *
     * @param mayReplace whether the reader may put the county's own in its place
     */
    @Template("cases/rhythms")
    public record Overview(List<ReadRhythms.OfLevel> levels, boolean mayReplace) implements Screen {}

    /** The county's own numbers for a level. */
    @Template("cases/rhythm-form")
    public record Replacement(RiskLevel level, Form form) implements Screen {
        public Replacement {
            form = form.labelled("rhythm");
        }

        /** What a county may call its own numbers. */
        public List<Option> natures(Messages t) {
            return List.of(Nature.LOCAL_RULE, Nature.PRODUCT_DEFAULT).stream()
                    .map(nature -> Option.of(nature.name(), t.label(nature)))
                    .toList();
        }
    }
}
