package org.youmiao.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.AreaCode;

/** The county's areas and member agencies, which everyone who is signed in may know. */
@Service
public class ReadDirectory {
    private final Areas areas;
    private final Agencies agencies;
    private final Trail trail;

    ReadDirectory(Areas areas, Agencies agencies, Trail trail) {
        this.areas = areas;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** A township and the villages in it. */
    public record Township(Area area, List<Area> villages) {}

    /** The county's townships by code, and its member agencies. */
    public record Directory(List<Township> townships, List<Agency> agencies) {
        /** How many villages and communities there are in all. */
        public int villages() {
            return townships.stream()
                    .mapToInt(township -> township.villages().size())
                    .sum();
        }
    }

    /** For the page. */
    @Requires(Permission.DIRECTORY_READ)
    public Directory show() {
        Map<AreaCode, Township> townships = new TreeMap<>();
        for (Area area : areas.all()) {
            switch (area.code().level()) {
                case COUNTY -> {}
                case TOWNSHIP -> townships.put(area.code(), new Township(area, new ArrayList<>()));
                case VILLAGE -> {
                    Township township = townships.get(area.code().township());
                    if (township != null) {
                        township.villages().add(area);
                    }
                }
            }
        }
        trail.listed("area", townships.size());
        return new Directory(List.copyOf(townships.values()), agencies.today());
    }

    /** All areas by code: the county first, each township before its villages. */
    @Requires(Permission.DIRECTORY_READ)
    public List<Area> areas() {
        List<Area> all = areas.all();
        trail.listed("area", all.size());
        return all;
    }

    /** Member agencies of today. */
    @Requires(Permission.DIRECTORY_READ)
    public List<Agency> agencies() {
        List<Agency> today = agencies.today();
        trail.listed("agency", today.size());
        return today;
    }
}
