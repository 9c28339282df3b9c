package org.youmiao.clocks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.clocks.calendar.ReadCalendar;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about rules and the calendar show. */
public final class RuleScreens {
    private RuleScreens() {}

    /** 时限规则: all that are in force or will be. */
    @Template("clocks/rules")
    public record Rules(List<TimeLimitRule> rules) implements Screen {}

    /**
     * One rule.
     *
     * @param versions   the latest first
     * @param mayReplace whether the reader may put the county's own in its place
     */
    @Template("clocks/rule")
    public record Rule(List<TimeLimitRule> versions, boolean mayReplace) implements Screen {
        public TimeLimitRule latest() {
            return versions.getFirst();
        }

        /** A law's number is nobody's to change here, and a fixed date has none. */
        public boolean replaceable() {
            return mayReplace
                    && latest().source().nature() != Nature.LAW
                    && latest().limit().isAmount();
        }
    }

    /** The county's own version of a rule. */
    @Template("clocks/rule-form")
    public record RuleForm(String code, Form form) implements Screen {
        public RuleForm {
            form = form.labelled("rule");
        }

        /** What a county may call its own number. */
        public List<Option> natures(Messages t) {
            return List.of(Nature.LOCAL_RULE, Nature.PRODUCT_DEFAULT).stream()
                    .map(nature -> Option.of(nature.name(), t.label(nature)))
                    .toList();
        }
    }

    /**
     * 工作日历.
     *
     * @param mayImport whether the reader may take in a year
     */
    @Template("clocks/calendar")
    public record Calendar(List<ReadCalendar.Year> years, boolean mayImport) implements Screen {}

    /** Asks for the days of a year. */
    @Template("clocks/calendar-form")
    public record CalendarForm(Form form) implements Screen {
        public CalendarForm {
            form = form.labelled("calendar");
        }
    }

    /** What an import would change, row by row. */
    @Template("clocks/calendar-preview")
    public record CalendarPreview(ImportCalendar.Preview preview, Form form) implements Screen {
        /** The years that would be replaced: 2027、2028. */
        public String years() {
            return preview.years().stream().map(String::valueOf).collect(Collectors.joining(" · "));
        }
    }
}
