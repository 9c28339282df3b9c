package org.youmiao.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ListReports;

/**
 * The reports that a unit screens, the latest first.
 *
 * @param filter      what was chosen
 * @param wholeCounty whether the reader may also see what stations screen
 */
@Template("intake/inbox")
public record InboxScreen(ListReports.Filter filter, Slice<ListReports.Row> reports, boolean wholeCounty)
        implements Screen {

    public Form form() {
        return Form.blank()
                .labelled("inbox")
                .withAll("state", filter.states().stream().map(Enum::name).toList())
                .with("urgent", filter.urgent() ? "true" : null)
                .with("everyUnit", filter.everyUnit() ? "true" : null);
    }

    public List<Option> states(Messages t) {
        return Option.all(t, ScreeningState.class);
    }

    /** How many filters are on. */
    public int chosen() {
        return filter.states().size() + (filter.urgent() ? 1 : 0) + (filter.everyUnit() ? 1 : 0);
    }

    /** The address of this list's next part. */
    public String next() {
        List<String> parts = new ArrayList<>();
        filter.states().forEach(state -> parts.add("state=" + state));
        Stream.of(filter.urgent() ? "urgent=true" : "", filter.everyUnit() ? "everyUnit=true" : "")
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        parts.add("cursor=" + reports.next());
        return "/reports?" + String.join("&", parts);
    }

    public String desk(ListReports.Row row, Messages t) {
        return Words.desk(row.desk(), row.deskPlace(), t);
    }

    public String child(ListReports.Row row, Messages t) {
        String name = row.childName() == null ? t.get("report.child.nameless") : row.childName();
        return row.bornYear() == null ? name : name + t.get("report.comma") + Words.born(row.bornYear(), t);
    }
}
