package org.youmiao.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Desk.Kind;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;
import org.youmiao.network.Areas;

/** Whose desks they are: the name of the place, the agency or the person. Runs in the caller's act. */
@Component
class DeskNames {
    private final Areas areas;
    private final Agencies agencies;
    private final Colleagues colleagues;

    DeskNames(Areas areas, Agencies agencies, Colleagues colleagues) {
        this.areas = areas;
        this.agencies = agencies;
        this.colleagues = colleagues;
    }

    Map<Desk, String> of(Collection<Desk> desks) {
        Map<Kind, List<Desk>> byKind = desks.stream().distinct().collect(Collectors.groupingBy(Desk::kind));
        Map<Desk, String> names = new HashMap<>();
        byKind.forEach((kind, some) -> names.putAll(
                switch (kind) {
                    case VILLAGE, STATION, SUPERVISOR -> places(some);
                    case OFFICE, SECURITY, AUDIT, SYSTEM -> counties(some);
                    case AGENCY -> agencies(some);
                    case PERSON -> persons(some);
                }));
        return names;
    }

    private Map<Desk, String> places(List<Desk> desks) {
        return desks.stream().collect(Collectors.toMap(desk -> desk, desk -> areas.label(new AreaCode(desk.key()))));
    }

    private Map<Desk, String> counties(List<Desk> desks) {
        return desks.stream()
                .collect(Collectors.toMap(desk -> desk, desk -> areas.label(new CountyCode(desk.key()).area())));
    }

    private Map<Desk, String> agencies(List<Desk> desks) {
        Map<String, String> known = agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        return desks.stream()
                .collect(Collectors.toMap(desk -> desk, desk -> known.getOrDefault(desk.key(), desk.key())));
    }

    private Map<Desk, String> persons(List<Desk> desks) {
        Map<UUID, String> known = colleagues.names(
                desks.stream().map(desk -> UUID.fromString(desk.key())).toList());
        return desks.stream()
                .collect(Collectors.toMap(desk -> desk, desk -> known.getOrDefault(UUID.fromString(desk.key()), "")));
    }
}
