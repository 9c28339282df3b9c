package org.youmiao.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.youmiao.administration.EmergencyId;
import org.youmiao.administration.emergency.OpenInEmergency;
import org.youmiao.kernel.Ids;

/** Someone of the home station opens a case of another township in an emergency; it is looked into, or still to be. */
final class EmergencyTale {
    private final Scene scene;
    private final CaseTale elsewhere;
    private final Random chance;

    /** @param elsewhere a case beyond the reach of the home station */
    EmergencyTale(Scene scene, CaseTale elsewhere, Random chance) {
        this.scene = scene;
        this.elsewhere = elsewhere;
        this.chance = chance;
    }

    /** Once some weeks ago, looked into by the county office on the next day; once in the last hours, not yet looked into. */
    void begin() {
        someWeeksAgo();
        open(scene.now().minus(Duration.ofHours(14)), "孩子独自从集镇走到本镇，无法联系属地值班人员，需要立即了解其监护人情况。");
    }

    private void someWeeksAgo() {
        Instant at = scene.now().minus(Duration.ofDays(12));
        EmergencyId id = open(at, "夜间派出所送来走失儿童，需要核实其在办个案和联系人。");
        UUID office = scene.staff().office().getLast();
        scene.timeline()
                .as(
                        office,
                        Hours.weekdaysAfter(at, 1, chance),
                        () -> scene.office().emergencies().review(id, "情况属实，查看范围与事由相符，已提醒次日补报属地未保站。"));
    }

    private EmergencyId open(Instant at, String reason) {
        EmergencyId id = new EmergencyId(Ids.at(at.toEpochMilli(), chance.nextLong(), chance.nextLong()));
        String[] number = new String[1];
        scene.timeline()
                .as(
                        elsewhere.lead(),
                        at.minus(Duration.ofMinutes(5)),
                        () -> number[0] = elsewhere.look().number());
        scene.timeline()
                .as(
                        scene.staff().named("station"),
                        at,
                        () -> scene.office()
                                .openInEmergency()
                                .open(new OpenInEmergency.Command(id, number[0], reason)));
        return id;
    }
}
