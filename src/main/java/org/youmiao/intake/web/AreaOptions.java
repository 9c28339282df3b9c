package org.youmiao.intake.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Option;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Area;
import org.youmiao.network.Areas;

/** The county's townships and villages to choose from, each village under its township. */
@Component
class AreaOptions {
    private final Areas areas;

    AreaOptions(Areas areas) {
        this.areas = areas;
    }

    List<Option> all() {
        return areas.all().stream()
                .filter(area -> area.code().level() != AreaCode.Level.COUNTY)
                .map(this::option)
                .toList();
    }

    String label(AreaCode area) {
        return areas.label(area);
    }

    private Option option(Area area) {
        String name = area.code().level() == AreaCode.Level.TOWNSHIP
                ? area.shortName()
                : areas.label(area.code().township()) + " · " + area.shortName();
        return Option.of(area.code().value(), name);
    }
}
