package org.youmiao.cases.timeline;

import java.util.List;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * What happened in a case.
 *
 * @param fromStart whether this is the first part
 */
@Template("cases/timeline")
public record TimelineScreen(ReadTimeline.Shown shown, boolean fromStart) implements Screen {
    public List<TimelineLine> lines(Messages t) {
        return shown.items().items().stream()
                .map(item -> TimelineLine.of(item, t))
                .toList();
    }
}
