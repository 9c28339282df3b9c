package org.youmiao.reference.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Ids;
import org.youmiao.network.Agency;
import org.youmiao.network.Area;
import org.youmiao.people.Sex;
import org.youmiao.reference.population.Names;

/**
 * Invents the staff: each village has its director and each township its station, so that whatever happens there has someone whose
 * duty it is. Those whom a visitor may be all work in or for one township, and meet in its cases.
 */
public final class Casting {
    /** Township 109 of the county, which is 官渡镇 in 511781. */
    private static final String HOME = "109000";

    /** Agencies whose liaison a visitor may be. */
    private static final List<Liaison> LIAISONS = List.of(
            new Liaison("gaj", "liaison-police"),
            new Liaison("jkj", "liaison-education"),
            new Liaison("mzj", "liaison-civil-affairs"),
            new Liaison("wjj", "liaison-health"),
            new Liaison("jcy", "liaison-procuratorate"));

    private record Liaison(String agency, String username) {}

    private final List<StaffMember> cast = new ArrayList<>();
    private final Area county;
    private final AreaCode home;
    private final Instant since;
    private final long seed;

    private Casting(Area county, Instant since, long seed) {
        this.county = county;
        this.home = home(county.code().county());
        this.since = since;
        this.seed = seed;
    }

    /** The township in which those work whom a visitor may be. */
    public static AreaCode home(CountyCode county) {
        return new AreaCode(county + HOME);
    }

    /**
     * Invents everyone.
     *
     * @param areas    all areas of the county, the county itself first
     * @param agencies all member agencies
     * @param since    when they begin to work
     */
    public static Staff staff(List<Area> areas, List<Agency> agencies, Instant since, long seed) {
        Casting casting = new Casting(areas.getFirst(), since, seed);
        casting.home(areas);
        casting.agencies(agencies);
        casting.county();
        casting.colleagues(areas);
        return new Staff(casting.cast);
    }

    private void home(List<Area> areas) {
        List<Area> villages = areas.stream()
                .filter(area -> home.contains(area.code()) && area.code().level() == AreaCode.Level.VILLAGE)
                .limit(2)
                .toList();
        String where = areas.stream()
                .filter(area -> area.code().equals(home))
                .map(Area::shortName)
                .findFirst()
                .orElseThrow();
        String named =
                where + String.join("、", villages.stream().map(Area::shortName).toList());
        offer("director", Role.CHILD_DIRECTOR, villages.stream().map(Area::code).toList(), null, named);
        offer("station", Role.STATION_WORKER, List.of(home), null, where);
        offer("supervisor", Role.CHILD_SUPERVISOR, List.of(home), null, where);
        offer("office", Role.COUNTY_OFFICE, List.of(county.code()), null, county.shortName());
        add("station-2", Role.STATION_WORKER, List.of(home), null, where, false);
    }

    private void agencies(List<Agency> agencies) {
        Map<String, Agency> byCode = agencies.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        for (Liaison liaison : LIAISONS) {
            Agency agency = Objects.requireNonNull(byCode.remove(liaison.agency()));
            offer(liaison.username(), Role.AGENCY_LIAISON, List.of(county.code()), agency.code(), agency.name());
        }
        new TreeMap<>(byCode)
                .values()
                .forEach(agency -> add(
                        "liaison-" + agency.code(),
                        Role.AGENCY_LIAISON,
                        List.of(county.code()),
                        agency.code(),
                        agency.name(),
                        false));
    }

    private void county() {
        offerCounty("hotline", Role.HOTLINE_CLERK);
        offerCounty("provider", Role.PROVIDER_WORKER);
        offerCounty("mentor", Role.PROTECTIVE_MENTOR);
        offerCounty("member", Role.CONFERENCE_MEMBER);
        offerCounty("auditor", Role.AUDITOR);
        offerCounty("security", Role.SECURITY_ADMIN);
        offerCounty("system", Role.SYSTEM_ADMIN);
        add("office-2", Role.COUNTY_OFFICE, List.of(county.code()), null, county.shortName(), false);
    }

    private void colleagues(List<Area> areas) {
        for (Area area : areas) {
            String code = area.code().value();
            boolean home = this.home.equals(area.code());
            switch (area.code().level()) {
                case COUNTY -> {}
                case TOWNSHIP -> {
                    if (!home) {
                        String number = code.substring(6, 9);
                        add(
                                "station-" + number,
                                Role.STATION_WORKER,
                                List.of(area.code()),
                                null,
                                area.shortName(),
                                false);
                        add(
                                "supervisor-" + number,
                                Role.CHILD_SUPERVISOR,
                                List.of(area.code()),
                                null,
                                area.shortName(),
                                false);
                    }
                }
                case VILLAGE -> {
                    if (cast.getFirst().covers(area.code())) {
                        continue;
                    }
                    add(
                            "director-" + code.substring(6),
                            Role.CHILD_DIRECTOR,
                            List.of(area.code()),
                            null,
                            area.shortName(),
                            false);
                }
            }
        }
    }

    private void offerCounty(String username, Role role) {
        offer(username, role, List.of(county.code()), null, county.shortName());
    }

    private void offer(String username, Role role, List<AreaCode> areas, @Nullable String agency, String where) {
        add(username, role, areas, agency, where, true);
    }

    private void add(
            String username, Role role, List<AreaCode> areas, @Nullable String agency, String where, boolean offered) {
        // By name at sign-in, so that nobody is called otherwise when a colleague is added.
        Random random = new Random(seed + username.hashCode());
        Sex sex = random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        cast.add(new StaffMember(
                Ids.at(since.toEpochMilli(), random.nextLong(), random.nextLong()),
                username,
                Names.adult(sex, random),
                role,
                areas,
                agency,
                where,
                offered));
    }
}
