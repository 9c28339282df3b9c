package org.youmiao.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.youmiao.kernel.AreaCode;

/**
 * How far one permission reaches for one actor today; it becomes the scope of row security.
 *
 * @param areas    areas granted, as they are granted (a township stands for its villages)
 * @param agencies codes of member agencies
 * @param team     whether membership of a case team counts
 * @param own      whether the actor's own records count
 */
public record Reach(Set<AreaCode> areas, Set<String> agencies, boolean team, boolean own) {
    static final Reach NOTHING = new Reach(Set.of(), Set.of(), false, false);

    static Reach of(Collection<Grant> grants, Permission permission) {
        Set<AreaCode> areas = new TreeSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        boolean team = false;
        // Whose last role has ended may still see that, and sign out.
        boolean own = permission == Permission.OWN_ACCOUNT;
        for (Grant grant : grants) {
            for (Way way : grant.role().ways(permission)) {
                switch (way) {
                    case AREA -> areas.add(grant.area());
                    case TEAM -> team = true;
                    case OWN -> own = true;
                    case AGENCY -> {
                        if (grant.agency() != null) {
                            agencies.add(grant.agency());
                        }
                    }
                }
            }
        }
        return new Reach(areas, agencies, team, own);
    }

    boolean isNothing() {
        return areas.isEmpty() && agencies.isEmpty() && !team && !own;
    }

    public boolean wholeCounty() {
        return areas.stream().anyMatch(area -> area.level() == AreaCode.Level.COUNTY);
    }

    /** Whether the permission holds for this area by a grant of area. */
    public boolean covers(AreaCode area) {
        return areas.stream().anyMatch(granted -> granted.contains(area));
    }
}
