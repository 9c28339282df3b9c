package org.youmiao.reference.staff;

import java.util.List;
import java.util.UUID;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;

/** Everyone who works in the reference county. */
public record Staff(List<StaffMember> all) {

    public Staff {
        all = List.copyOf(all);
    }

    /** Those whom a visitor may be, in the order of the walk through the main job. */
    public List<StaffMember> offered() {
        return all.stream().filter(StaffMember::offered).toList();
    }

    /** The director of a village. */
    public UUID director(AreaCode village) {
        return first(Role.CHILD_DIRECTOR, village);
    }

    /** Those who work at the station of the area's township. */
    public List<UUID> station(AreaCode area) {
        return those(Role.STATION_WORKER, area);
    }

    /** Who leads the station of the area's township. */
    public UUID supervisor(AreaCode area) {
        return first(Role.CHILD_SUPERVISOR, area);
    }

    /** Those of the county office. */
    public List<UUID> office() {
        return all.stream()
                .filter(member -> member.role() == Role.COUNTY_OFFICE)
                .map(StaffMember::id)
                .toList();
    }

    /** The liaison of an agency. */
    public UUID liaison(String agency) {
        return all.stream()
                .filter(member -> agency.equals(member.agency()))
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    /** The person with this name at sign-in. */
    public UUID named(String username) {
        return member(username).id();
    }

    /** Where the person with this name at sign-in works. */
    public List<AreaCode> areasOf(String username) {
        return member(username).areas();
    }

    private StaffMember member(String username) {
        return all.stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private UUID first(Role role, AreaCode area) {
        return those(role, area).getFirst();
    }

    private List<UUID> those(Role role, AreaCode area) {
        return all.stream()
                .filter(member -> member.role() == role && member.covers(area))
                .map(StaffMember::id)
                .toList();
    }
}
