package org.youmiao.reference.life;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.youmiao.kernel.AreaCode;
import org.youmiao.reference.population.Family;

/** Reports of these days, so that each desk that a visitor may sit at has something to screen, to confirm and to tell. */
final class RecentDays {
    private final Scene scene;
    private final ReportPlots reports;
    private final List<Family> families;
    private final Random chance;

    RecentDays(Scene scene, ReportPlots reports, List<Family> families, Random chance) {
        this.scene = scene;
        this.reports = reports;
        this.families = families;
        this.chance = chance;
    }

    void begin() {
        AreaCode home = scene.home();
        Predicate<Family> here = family -> home.contains(family.village());
        begin(draft(here, Duration.ofHours(3), Fate.UNSEEN));
        begin(draft(here, Duration.ofHours(26), Fate.UNSEEN));
        begin(draft(here, Duration.ofDays(5), Fate.UNSEEN));
        begin(draft(here, Duration.ofMinutes(35), Fate.UNSEEN).acute(true));
        begin(draft(here, Duration.ofDays(1), Fate.TAKEN_UP).acute(true));
        begin(draft(here, Duration.ofDays(3), Fate.PROPOSED));
        begin(draft(here, Duration.ofDays(4), Fate.NO_ACTION));
        begin(draft(here, Duration.ofDays(12), Fate.HEARD_MORE));
        begin(draft(here, Duration.ofHours(2), Fate.UNSEEN).conflicted(true));
        begin(draft(here, Duration.ofDays(2), Fate.PROPOSED).conflicted(true));
        begin(draft(here.negate(), Duration.ofHours(25), Fate.UNSEEN).areaUnknown(true));
        for (int i = 0; i < 6; i++) {
            begin(draft(here.negate(), Duration.ofHours(5L + i * 17), i % 2 == 0 ? Fate.UNSEEN : Fate.PROPOSED));
        }
    }

    private ReportPlots.Draft draft(Predicate<Family> where, Duration ago, Fate fate) {
        List<Family> fitting = families.stream().filter(where).toList();
        Family family = fitting.get(chance.nextInt(fitting.size()));
        return reports.told(family, family.kids().getFirst(), scene.now().minus(ago), fate)
                .keepingQuiet();
    }

    private void begin(ReportPlots.Draft draft) {
        ReportScript script = draft.opening(id -> {});
        new ReportTale(scene, script, new Random(script.at().getEpochSecond())).begin();
    }
}
