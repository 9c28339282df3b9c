package org.youmiao.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.ReceiverKind;

/**
 * Asks for what one step of screening needs.
 *
 * @param form    carries what the report is about and the version that was seen, so that it can come back by itself
 * @param choices where the child may live, or the agencies that may take it over, for the steps that ask
 */
@Template("intake/decision")
public record DecisionScreen(ReportId report, Kind kind, Form form, List<Option> choices) implements Screen {

    /** Which step; each has a page of its own. */
    public enum Kind {
        TAKING_UP,
        JOINING,
        HANDING_OVER,
        NO_ACTION,
        PASSING_ON,
        RECEIPT;

        /** The texts of this page stand under this prefix. */
        public String key() {
            return "decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public String back() {
        return "/reports/" + report.value() + "/screening";
    }

    /** Whether the step is one of the outcomes, and the police were to be told and were not. */
    public boolean asksForPolice() {
        boolean outcome = kind == Kind.JOINING || kind == Kind.HANDING_OVER || kind == Kind.NO_ACTION;
        return outcome && !form.value("asksForPolice").isEmpty();
    }

    public List<Option> receivers(Messages t) {
        return Option.all(t, ReceiverKind.class);
    }

    public List<Option> causes(Messages t) {
        return Stream.of(PassOnCause.values())
                .map(cause -> new Option(
                        cause.name(),
                        t.label(cause),
                        t.get("pass-on-cause."
                                + cause.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".hint")))
                .toList();
    }
}
