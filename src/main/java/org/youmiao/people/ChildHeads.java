package org.youmiao.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Tab;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;

/** Puts children into words for pages; for rooms that keep a page about a child too. Reads no record. */
@Component
public class ChildHeads {
    /** The code of the child's own page among its tabs. */
    public static final String OWN = "";

    private final Areas areas;
    private final ObjectProvider<ChildTab> tabs;
    private final Clock clock;

    ChildHeads(Areas areas, ObjectProvider<ChildTab> tabs, Clock clock) {
        this.areas = areas;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** The head of the page with this code; {@link #OWN} for the child's own. */
    public ChildHead of(ChildCard card, String tab, Messages t) {
        ChildLine line = line(card);
        List<Tab> shown = new ArrayList<>();
        shown.add(new Tab(t.get("child-tab.child"), line.path(), tab.equals(OWN), null));
        Acting acting = Acting.required();
        tabs.stream()
                .sorted(Comparator.comparingInt(ChildTab::order))
                .filter(other -> acting.may(other.shown(), card.area(), false))
                .forEach(other -> shown.add(new Tab(
                        t.get("child-tab." + other.code()),
                        line.path() + "/" + other.code(),
                        tab.equals(other.code()),
                        null)));
        return new ChildHead(line, shown);
    }

    public ChildLine line(ChildCard card) {
        return new ChildLine(card, place(card.area()), Shanghai.today(clock));
    }

    /** Township and village: 官渡镇中坪村; a township or county by itself. */
    public String place(AreaCode area) {
        return area.level() == AreaCode.Level.VILLAGE
                ? areas.label(area.township()) + areas.label(area)
                : areas.label(area);
    }
}
