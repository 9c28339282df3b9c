package org.youmiao.administration.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.youmiao.access.Role;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.network.Agency;
import org.youmiao.network.Area;

/** What can be chosen where a role is given. */
public record RoleChoices(List<Area> areas, List<Agency> agencies) {

    /** All roles, each with where it reaches. */
    public List<Option> roles(Messages t) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), t.label(role), hint(role, t)))
                .toList();
    }

    /** The county, each township, and its villages behind it: 官渡镇 · 双河村. */
    public List<Option> areas(Messages t) {
        return areas.stream()
                .map(area -> Option.of(area.code().value(), label(area, t)))
                .toList();
    }

    public List<Option> agencyOptions() {
        return agencies.stream()
                .map(agency -> Option.of(agency.code(), agency.name()))
                .toList();
    }

    private static String hint(Role role, Messages t) {
        return t.get("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".hint");
    }

    private String label(Area area, Messages t) {
        return switch (area.code().level()) {
            case COUNTY -> t.get("accounts.whole-county", area.name());
            case TOWNSHIP -> area.name();
            case VILLAGE -> township(area) + " · " + area.name();
        };
    }

    private String township(Area village) {
        return areas.stream()
                .filter(area -> area.code().equals(village.code().township()))
                .map(Area::name)
                .findFirst()
                .orElse("");
    }
}
