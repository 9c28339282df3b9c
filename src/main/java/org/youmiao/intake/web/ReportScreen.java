package org.youmiao.intake.web;

import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ReportFile;

/** A report as those who work in its area see it: what was told, what was done, and what is next. */
@Template("intake/report")
public record ReportScreen(ReportFile file) implements Screen {
    public String path() {
        return "/reports/" + file.facts().id().value();
    }

    public String child(Messages t) {
        return Words.child(file.facts().child(), t);
    }

    public String desk(Messages t) {
        var desk = file.screening().route().desk();
        return Words.desk(desk, file.place(desk), t);
    }

    public boolean waitsForSecondPerson() {
        return file.screening().state() == ScreeningState.NO_ACTION_PROPOSED;
    }
}
