package org.youmiao.clocks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Villages;
import org.youmiao.kernel.AreaCode;

/** Who sits at which desk: it follows from the grants of today, those of colleagues on leave included. */
@Component
public class DeskPlan {
    private final Villages villages;

    DeskPlan(Villages villages) {
        this.villages = villages;
    }

    /** The desks of whoever is acting; background work has none. */
    public Set<Desk> of(Acting acting) {
        Set<Desk> desks = new TreeSet<>(Comparator.comparing(Desk::toString));
        if (acting.actor().system()) {
            return desks;
        }
        acting.standsFor().forEach(account -> desks.add(Desk.person(account)));
        acting.grants().stream().flatMap(this::of).forEach(desks::add);
        return desks;
    }

    private Stream<Desk> of(Grant grant) {
        return switch (grant.role()) {
            case CHILD_DIRECTOR -> villagesOf(grant.area());
            case STATION_WORKER -> Stream.of(Desk.station(grant.area()));
            case CHILD_SUPERVISOR -> Stream.of(Desk.station(grant.area()), Desk.of(Desk.Kind.SUPERVISOR, grant.area()));
            case COUNTY_OFFICE -> Stream.of(Desk.office(grant.area().county()));
            case SECURITY_ADMIN -> Stream.of(Desk.security(grant.area().county()));
            case AGENCY_LIAISON -> Stream.ofNullable(grant.agency()).map(Desk::agency);
            case AUDITOR -> Stream.of(Desk.of(Desk.Kind.AUDIT, grant.area()));
            case SYSTEM_ADMIN -> Stream.of(Desk.of(Desk.Kind.SYSTEM, grant.area()));
            // Their duties are personal: what a plan or a case gives to this one person.
            case HOTLINE_CLERK, PROVIDER_WORKER, PROTECTIVE_MENTOR, CONFERENCE_MEMBER -> Stream.empty();
        };
    }

    /** A director may be appointed for all villages of a small township. */
    private Stream<Desk> villagesOf(AreaCode area) {
        return villages.within(List.of(area)).stream()
                .filter(code -> code.level() == AreaCode.Level.VILLAGE)
                .map(Desk::village);
    }
}
