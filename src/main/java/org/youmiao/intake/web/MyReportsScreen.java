package org.youmiao.intake.web;

import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;
import org.youmiao.intake.read.ListReports;

/** The reports that the reader made, the latest first. */
@Template("intake/mine")
public record MyReportsScreen(Slice<ListReports.Row> reports) implements Screen {}
