package org.youmiao.cases.closure;

import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about closing, following up and reopening show. */
public final class ClosureScreens {
    private ClosureScreens() {}

    /** Whether the case can be closed, and what happened so far. */
    @Template("cases/closure")
    public record Overview(ReadClosure.Shown shown) implements Screen {}

    /** The form that proposes closure. */
    @Template("cases/closure-form")
    public record ProposalForm(CaseId caseId, Form form) implements Screen {}

    /**
     * The second person's form.
     *
     * @param closure what was proposed; none when the form comes back
     */
    @Template("cases/closure-approval")
    public record ApprovalForm(CaseId caseId, @Nullable ClosureView closure, Form form) implements Screen {}

    /** The form that opens a case again. */
    @Template("cases/reopening")
    public record ReopeningForm(CaseId caseId, Form form) implements Screen {}

    /** The form for a follow-up. */
    @Template("cases/follow-up")
    public record FollowUpForm(CaseId caseId, Form form) implements Screen {}
}
