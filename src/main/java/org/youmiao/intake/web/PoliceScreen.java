package org.youmiao.intake.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.PoliceStep;

/** Asks what passed between the unit and the police. */
@Template("intake/police")
public record PoliceScreen(ReportId report, Form form) implements Screen {
    public List<Option> steps(Messages t) {
        return Option.all(t, PoliceStep.class);
    }
}
