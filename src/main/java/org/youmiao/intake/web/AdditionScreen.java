package org.youmiao.intake.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportId;

/** Asks for later facts. */
@Template("intake/addition")
public record AdditionScreen(ReportId report, Form form) implements Screen {
    public List<Option> answers(Messages t) {
        return Option.all(t, Answer.class);
    }
}
