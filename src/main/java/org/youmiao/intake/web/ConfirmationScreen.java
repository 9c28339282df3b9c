package org.youmiao.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.read.ViewScreening.Match;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.intake.screening.ScreeningStep;
import org.youmiao.kernel.AreaCode;

/**
 * Asks the second person whether nothing more is to be done, beside all that is known by now.
 *
 * @param places what people call the areas of the matches
 * @param form   carries the version that is shown
 */
@Template("intake/confirmation")
public record ConfirmationScreen(ViewScreening.ToScreen seen, Map<AreaCode, String> places, Form form)
        implements Screen {

    static ConfirmationScreen of(ViewScreening.ToScreen seen, Form form, AreaOptions areas, Messages t) {
        return new ConfirmationScreen(
                seen, ScreeningScreens.places(seen, areas), DecisionForms.about(seen.file(), form, t));
    }

    public ReportFile file() {
        return seen.file();
    }

    public String back() {
        return "/reports/" + file().facts().id().value();
    }

    /** Who proposed it last. */
    public String screener() {
        ScreeningEntry proposal = proposal();
        return proposal == null ? "" : file().name(proposal.by());
    }

    /** Why. */
    public String why() {
        ScreeningEntry proposal = proposal();
        return proposal == null ? "" : Objects.requireNonNullElse(proposal.reason(), "");
    }

    /** Why the police were not told, where that had to be said. */
    public @Nullable String withoutPolice() {
        ScreeningEntry proposal = proposal();
        return proposal == null ? null : proposal.apart().withoutPolice();
    }

    private @Nullable ScreeningEntry proposal() {
        return file().steps().stream()
                .filter(entry -> entry.step() == ScreeningStep.PROPOSE_NO_ACTION)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public String child(Messages t) {
        return Words.child(file().facts().child(), t);
    }

    public List<Match> matches() {
        return seen.children();
    }

    public String match(Match match, Messages t) {
        return Words.match(match, places, t);
    }

    public String place(AreaCode area) {
        return Words.place(area, places);
    }
}
