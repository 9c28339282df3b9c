package org.youmiao.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.audit.AuditContext;
import org.youmiao.audit.Reason;
import org.youmiao.county.TransactionSettings;
import org.youmiao.kernel.AreaCode;

/** Tells the database and the audit trail who is acting and how far. Without an act no setting is made, and no row is seen. */
@Component
class Scope implements TransactionSettings, AuditContext {
    private final Villages villages;

    Scope(Villages villages) {
        this.villages = villages;
    }

    @Override
    public Map<String, String> current() {
        Map<String, String> settings = new LinkedHashMap<>();
        Acting.act().ifPresent(act -> {
            settings.put("youmiao.actor", Acting.required().actor().id().toString());
            settings.put("youmiao.power", act.power());
            settings.put("youmiao.areas", areas(act.reach().areas(), Permission.CASE_READ));
            settings.put("youmiao.children", areas(act.reach().areas(), Permission.CHILD_READ));
            settings.put("youmiao.agencies", String.join(",", act.reach().agencies()));
            settings.put("youmiao.team", act.reach().team() ? "on" : "off");
        });
        return settings;
    }

    /** The act's areas, as far as the actor may also read this kind of record there. */
    private String areas(Set<AreaCode> ofAct, Permission reading) {
        Acting acting = Acting.required();
        Reach readable = acting.actor().system() ? null : Reach.of(acting.grants(), reading);
        List<AreaCode> both = ofAct.stream()
                .filter(area -> readable == null || readable.covers(area))
                .toList();
        if (both.stream().anyMatch(area -> area.level() == AreaCode.Level.COUNTY)) {
            return "*";
        }
        return villages.within(both).stream().map(AreaCode::value).collect(Collectors.joining(","));
    }

    @Override
    public UUID actor() {
        return Acting.required().actor().id();
    }

    @Override
    public String power() {
        return Acting.act().map(Acting.Act::power).orElseThrow();
    }

    @Override
    public @Nullable String reasonFor(@Nullable UUID subject) {
        UUID opening = subject == null ? null : Acting.required().openings().get(subject);
        return opening == null ? null : Reason.opening(opening);
    }
}
