package org.youmiao.people.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Way;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Area;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildHeads;

/** What can be chosen in the forms about children. */
@Component
class Choices {
    private final Areas areas;
    private final ChildHeads heads;
    private final EthnicGroups ethnicGroups;

    Choices(Areas areas, ChildHeads heads, EthnicGroups ethnicGroups) {
        this.areas = areas;
        this.heads = heads;
        this.ethnicGroups = ethnicGroups;
    }

    /** The areas in which the person who looks has this permission; a help in choosing, no decision. */
    List<Option> areas(Permission permission, Messages t) {
        return areas.all().stream()
                .map(Area::code)
                .filter(code -> reaches(permission, code))
                .map(code -> Option.of(code.value(), area(code, t)))
                .toList();
    }

    List<Option> ethnicGroups() {
        return ethnicGroups.options();
    }

    private String area(AreaCode code, Messages t) {
        String place = heads.place(code);
        return code.level() == AreaCode.Level.VILLAGE ? place : t.get("child.area.not-exact", place);
    }

    private static boolean reaches(Permission permission, AreaCode code) {
        return Acting.required().grants().stream()
                .anyMatch(grant -> grant.role().ways(permission).contains(Way.AREA)
                        && grant.area().contains(code));
    }
}
