package org.youmiao.cases.visit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportSituation;

/** What the pages about visits show. */
public final class VisitScreens {
    private VisitScreens() {}

    /** The form for a visit. */
    @Template("cases/visit-form")
    public record VisitForm(CaseId caseId, Form form) implements Screen {
        /** The nine situations with their official numbers. */
        public List<Option> situations(Messages t) {
            return Arrays.stream(ReportSituation.values())
                    .map(one -> Option.of(Integer.toString(one.number()), one.number() + ". " + t.label(one)))
                    .toList();
        }
    }

    /**
     * The form for an amendment.
     *
     * @param original the visit as it was recorded; none when the form comes back
     */
    @Template("cases/visit-amendment")
    public record AmendmentForm(
            CaseId caseId, VisitId visit, @Nullable VisitView original, Form form) implements Screen {}
}
