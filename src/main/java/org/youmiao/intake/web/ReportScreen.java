package org.youmiao.intake.web;

import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.Offers;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.screening.Screening;

/**
 * A report as those who work in its area see it: what was told, what was done, and what is next.
 *
 * @param ofUnit     whether the reader is of the unit that screens it; from others it is sealed who reported
 * @param mayConfirm whether the reader can be the second person
 */
@Template("intake/report")
public record ReportScreen(ReportFile file, boolean ofUnit, boolean mayConfirm) implements Screen {
    static ReportScreen of(ReportFile file) {
        Screening screening = file.screening();
        return new ReportScreen(
                file,
                Offers.units().contains(screening.route().desk()),
                Offers.confirmation(
                        screening.route().area(), screening.screener().orElse(null)));
    }

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
