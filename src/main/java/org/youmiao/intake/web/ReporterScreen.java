package org.youmiao.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ViewReporter;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;

/**
 * Tells the unit who reported and asks what that person was told.
 *
 * @param reporter none where the form comes back
 */
@Template("intake/reporter")
public record ReporterScreen(ReportId report, ViewReporter.@Nullable ReporterCard reporter, Form form)
        implements Screen {

    public List<Option> results(Messages t) {
        return Option.all(t, FeedbackResult.class);
    }

    public List<Option> means(Messages t) {
        return Option.all(t, FeedbackMeans.class);
    }

    public List<Option> contents(Messages t) {
        return Option.all(t, FeedbackContent.class);
    }

    /** The role in which the person reported. */
    public String capacity(Messages t) {
        return reporter == null || reporter.capacity() == null ? "" : t.label(reporter.capacity());
    }
}
