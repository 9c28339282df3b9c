package org.youmiao.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.DutyBand;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * What must I do today.
 *
 * @param band the only band shown, or all
 */
@Template("worklist/today")
public record WorklistScreen(LocalDate today, @Nullable DutyBand band, DutySections duties) implements Screen {}
