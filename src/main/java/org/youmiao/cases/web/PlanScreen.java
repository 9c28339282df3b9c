package org.youmiao.cases.web;

import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** One version of a plan, whole. */
@Template("cases/plan")
public record PlanScreen(ReadPlans.One one) implements Screen {}
