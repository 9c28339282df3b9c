package org.youmiao.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.Offers;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;

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

    /** Whether who reported is open to the reader: until the reporter was told what became of it. */
    public boolean mayTellReporter() {
        return ofUnit && file.owed();
    }

    /** What was said about a step, and what was done otherwise than usual. */
    public @Nullable String said(ScreeningEntry step, Messages t) {
        ScreeningEntry.Apart apart = step.apart();
        List<String> said = new ArrayList<>();
        if (step.reason() != null) {
            said.add(step.reason());
        }
        if (step.handed() != null && step.handed().receipt() != null) {
            said.add(t.get("report.receipt", step.handed().receipt()));
        }
        if (apart.withoutPolice() != null) {
            said.add(t.get("report.without-police", apart.withoutPolice()));
        }
        if (apart.leftOutReason() != null) {
            String names = apart.leftOut().stream()
                    .map(file::name)
                    .sorted()
                    .collect(Collectors.joining(t.get("feedback.and")));
            said.add(t.get("report.left-out", names, apart.leftOutReason()));
        }
        return said.isEmpty() ? null : String.join("\n", said);
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
