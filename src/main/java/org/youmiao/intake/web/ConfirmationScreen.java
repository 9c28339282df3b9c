package org.youmiao.intake.web;

import java.util.Objects;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;

/**
 * Asks the second person whether nothing more is to be done.
 *
 * @param form carries what was told and why the screener proposes it, so that it can come back by itself
 */
@Template("intake/confirmation")
public record ConfirmationScreen(ReportId report, Form form) implements Screen {

    static ConfirmationScreen of(ReportFile file, Form form, Messages t) {
        ScreeningEntry proposal = file.steps().stream()
                .filter(entry -> entry.step() == ScreeningStep.PROPOSE_NO_ACTION)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Form about = DecisionForms.about(file, form, t)
                .with("child", Words.child(file.facts().child(), t))
                .with("account", file.facts().account());
        if (proposal == null) {
            return new ConfirmationScreen(file.facts().id(), about);
        }
        return new ConfirmationScreen(
                file.facts().id(),
                about.with("screener", file.name(proposal.by()))
                        .with("why", Objects.requireNonNullElse(proposal.reason(), "")));
    }

    public String back() {
        return "/reports/" + report.value();
    }
}
