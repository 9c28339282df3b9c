package org.youmiao.clocks;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.county.TransactionSettings;

/** Tells row policies at which desks the actor sits today. */
@Component
class DeskSettings implements TransactionSettings {
    private final DeskPlan plan;

    DeskSettings(DeskPlan plan) {
        this.plan = plan;
    }

    @Override
    public Map<String, String> current() {
        return Acting.now()
                .map(acting -> Map.of(
                        "youmiao.desks",
                        plan.of(acting).stream().map(Desk::toString).collect(Collectors.joining(","))))
                .orElse(Map.of());
    }
}
