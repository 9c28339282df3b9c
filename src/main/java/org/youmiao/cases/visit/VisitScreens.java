package org.youmiao.cases.visit;

import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about visits show. */
public final class VisitScreens {
    private VisitScreens() {}

    /** The visits of a case. */
    @Template("cases/visits")
    public record ListScreen(VisitsOfCase.Shown shown) implements Screen {}

    /** The form for a visit. */
    @Template("cases/visit-form")
    public record VisitForm(CaseId caseId, Form form) implements Screen {}

    /**
     * The form for an amendment.
     *
     * @param original the visit as it was recorded; none when the form comes back
     */
    @Template("cases/visit-amendment")
    public record AmendmentForm(
            CaseId caseId, VisitId visit, @Nullable VisitView original, Form form) implements Screen {}
}
