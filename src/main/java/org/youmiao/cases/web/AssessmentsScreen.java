package org.youmiao.cases.web;

import org.youmiao.cases.assessment.ReadAssessments;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** The assessments of a case. */
@Template("cases/assessments")
public record AssessmentsScreen(ReadAssessments.All all) implements Screen {}
