package org.youmiao.intake.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.web.DecisionScreen.Kind;
import org.youmiao.people.ChildClue;

/**
 * Shows a form again after its act was declined, beside what is known by now. That is one look more, under the permission of the act
 * that was declined, and on record as such.
 */
@Component
class ScreensAgain {
    private final ViewScreening view;
    private final AreaOptions areas;

    ScreensAgain(ViewScreening view, AreaOptions areas) {
        this.view = view;
        this.areas = areas;
    }

    /** Looks for children of the name that was typed, and for the directors of the area that was chosen. */
    OpeningScreen opening(ReportId id, Form form, Messages t) {
        ChildClue typed = DecisionForms.typed(form);
        return OpeningScreen.of(id, view.toOpen(id, DecisionForms.chosen(form), typed, typed.area()), form, areas, t);
    }

    DecisionScreen handingOver(ReportId id, Form form) {
        return handingOver(id, view.toHandOver(id), form);
    }

    static DecisionScreen handingOver(ReportId id, ViewScreening.ToHandOver seen, Form form) {
        List<Option> agencies = seen.agencies().stream()
                .map(agency -> Option.of(agency.code(), agency.name()))
                .toList();
        return new DecisionScreen(id, Kind.HANDING_OVER, form, agencies);
    }

    /** In the version that is there by now, since all that is known by now is shown. */
    ConfirmationScreen confirmation(ReportId id, Form form, Messages t) {
        return ConfirmationScreen.of(view.viewProposal(id), form, areas, t);
    }
}
