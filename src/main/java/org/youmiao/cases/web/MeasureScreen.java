package org.youmiao.cases.web;

import java.util.Arrays;
import java.util.List;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.cases.plan.ReadPlans;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * What became of a measure.
 *
 * @param form carries the measure as it stood when the page was opened
 */
@Template("cases/measure")
public record MeasureScreen(CaseId id, Form form) implements Screen {

    static MeasureScreen of(ReadPlans.OneMeasure one, Messages t, Form form) {
        MeasureView measure = one.measure();
        Form filled = form.labelled("measure")
                .at(measure.version())
                .with("about", one.frame().line())
                .with("what", measure.what())
                .with("goal", measure.goal())
                .with("who", measure.who())
                .with("due", t.date(measure.dueOn()))
                .with("state", t.label(measure.state()))
                .with("remark", measure.note())
                .withAll("onOffer", one.outcomes().stream().map(Enum::name).toList());
        return new MeasureScreen(one.frame().id(), filled);
    }

    /** What may be said now. */
    public List<Option> outcomes(Messages t) {
        return Arrays.stream(SettleMeasure.Outcome.values())
                .filter(outcome -> form.values("onOffer").contains(outcome.name()))
                .map(outcome -> Option.of(outcome.name(), t.label(outcome)))
                .toList();
    }
}
