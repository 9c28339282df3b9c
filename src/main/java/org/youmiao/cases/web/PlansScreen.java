package org.youmiao.cases.web;

import org.youmiao.cases.file.CaseProcess;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** The plans of a case: the one that is being made, the one in force with its measures, those before. */
@Template("cases/plans")
public record PlansScreen(ReadPlans.All all) implements Screen {

    /** Whether the case has come far enough for a plan, and the reader may write one. */
    public boolean mayWrite() {
        return all.frame().mayWork() && all.frame().allows(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
    }

    /** Whether an assessment has to come first. */
    public boolean isTooEarly() {
        return all.frame().state().isOpen() && all.frame().level() == null;
    }

    public boolean isEmpty() {
        return all.pending() == null && all.inForce() == null;
    }
}
