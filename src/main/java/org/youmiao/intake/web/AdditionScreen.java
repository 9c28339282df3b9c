package org.youmiao.intake.web;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;

/** Asks for later facts. */
@Template("intake/addition")
public record AdditionScreen(ReportId report, Form form) implements Screen {}
