package org.youmiao.intake.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youmiao.access.Acting;
import org.youmiao.edge.Form;
import org.youmiao.intake.read.Offers;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.kernel.AreaCode;

/** Fits the page of screening to who looks at it. What is shown gives no right: the acts decide. */
final class ScreeningScreens {
    private ScreeningScreens() {}

    static ScreeningScreen of(ViewScreening.ToScreen seen, Form form, AreaOptions areas) {
        Acting acting = Acting.required();
        Set<AreaCode> units = Offers.units();
        var screening = seen.file().screening();
        return new ScreeningScreen(
                seen,
                screening.screener().filter(acting.actor().id()::equals).isPresent(),
                units.contains(screening.route().desk()),
                units.stream().anyMatch(unit -> unit.level() == AreaCode.Level.COUNTY),
                places(seen, areas),
                form.labelled("decision").at(screening.version()));
    }

    static Map<AreaCode, String> places(ViewScreening.ToScreen seen, AreaOptions areas) {
        return Stream.concat(
                        seen.children().stream().map(match -> match.child().area()),
                        seen.reports().stream().map(ViewScreening.SameClue::area))
                .distinct()
                .collect(Collectors.toMap(area -> area, areas::label));
    }
}
