package org.youmiao.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.youmiao.access.Reenactment;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.clocks.ClockRounds;
import org.youmiao.kernel.Shanghai;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.RegisterFamilies;

/** The year that the county lives through, up to the present. */
@Component
public class Year {
    private static final Logger LOG = LoggerFactory.getLogger(Year.class);
    private static final double REPORTS_TO_A_CASE = 1.9;

    private final Reenactment reenactment;
    private final ClockRounds rounds;
    private final RegisterFamilies families;
    private final ReportDeeds reports;
    private final CaseDeeds cases;
    private final OfficeDeeds office;

    Year(
            Reenactment reenactment,
            ClockRounds rounds,
            RegisterFamilies families,
            ReportDeeds reports,
            CaseDeeds cases,
            OfficeDeeds office) {
        this.reenactment = reenactment;
        this.rounds = rounds;
        this.families = families;
        this.reports = reports;
        this.cases = cases;
        this.office = office;
    }

    /** @param count how many cases there were, about */
    public void live(World world, int count) {
        Random chance = new Random(World.SEED);
        Timeline timeline = new Timeline(reenactment, world.making(), world.now(), World.SEED);
        Scene scene = new Scene(timeline, world.home(), world.staff(), reports, cases, office);
        ReportPlots plots = new ReportPlots(scene, chance);
        List<Family> known = world.families().stream()
                .filter(family -> family.knownFrom(world.begin()).equals(world.begin()))
                .toList();
        months(world, timeline);
        rounds(world, timeline);
        births(world, timeline);
        List<CaseTale> tales =
                CasePlots.of(
                                known,
                                count,
                                scene.today(),
                                world.home(),
                                world.staff().areasOf("director"),
                                chance)
                        .stream()
                        .map(script -> begin(scene, script, plots))
                        .toList();
        tales.stream()
                .filter(tale -> tale.script().isOpenBeyond(world.home()))
                .findFirst()
                .ifPresent(tale -> new EmergencyTale(scene, tale, chance).begin());
        for (int i = 0; i < count * REPORTS_TO_A_CASE; i++) {
            begin(scene, plots.ofTheYear(any(known, chance), world.begin()));
        }
        new RecentDays(scene, plots, known, chance).begin();
        LOG.info("{} things happened in the year", timeline.play());
    }

    private static void begin(Scene scene, ReportScript script) {
        new ReportTale(scene, script, new Random(World.SEED + script.at().getEpochSecond())).begin();
    }

    private static CaseTale begin(Scene scene, CaseScript script, ReportPlots reports) {
        CaseTale tale = new CaseTale(
                scene, script, new Random(World.SEED * 31 + script.number()), atWork -> beside(scene, atWork, reports));
        if (script.reported()) {
            begin(scene, reports.becoming(script, tale::opened));
        } else {
            tale.beginAtStation();
        }
        return tale;
    }

    /** What goes on beside the worker's own steps: others report the same child, and partners are called to the team. */
    private static void beside(Scene scene, CaseTale tale, ReportPlots reports) {
        Instant now = scene.timeline().clock();
        int number = tale.script().number();
        if (number % 5 == 2) {
            begin(
                    scene,
                    reports.joining(
                            tale.script(),
                            now.plus(Duration.ofDays(20)),
                            () -> tale.id().value()));
        }
        if (number % 6 == 0) {
            call(scene, tale, scene.staff().named("provider"), TeamDuty.PROVIDER);
        }
        if (tale.age() >= 14) {
            call(scene, tale, scene.staff().named("mentor"), TeamDuty.MENTOR);
        }
    }

    private static void call(Scene scene, CaseTale tale, UUID partner, TeamDuty duty) {
        scene.timeline()
                .as(
                        tale.lead(),
                        scene.timeline().clock(),
                        () -> scene.cases().call().call(new CallMember.Command(tale.id(), partner, duty, null, null)));
    }

    /** Whoever waits sees how far the year is. */
    private static void months(World world, Timeline timeline) {
        LocalDate today = Shanghai.dateOf(world.now());
        for (LocalDate day = world.begin(); day.isBefore(today); day = day.plusMonths(1)) {
            String month = "%tY-%<tm".formatted(day);
            timeline.at(day.atStartOfDay(Shanghai.ZONE).toInstant(), () -> LOG.info("  {} …", month));
        }
    }

    /** As they are made every minute in life; once a day finds the same missed duties. */
    private void rounds(World world, Timeline timeline) {
        LocalDate today = Shanghai.dateOf(world.now());
        for (LocalDate day = world.begin(); !day.isAfter(today); day = day.plusDays(1)) {
            timeline.at(day.atTime(LocalTime.of(0, 5)).atZone(Shanghai.ZONE).toInstant(), rounds::sweep);
        }
        timeline.at(world.now(), rounds::sweep);
    }

    private void births(World world, Timeline timeline) {
        for (Family family : world.families()) {
            LocalDate day = family.knownFrom(world.begin());
            if (day.isAfter(world.begin())) {
                UUID worker = world.staff().station(family.village()).getFirst();
                Instant at =
                        day.atTime(LocalTime.of(10, 0)).atZone(Shanghai.ZONE).toInstant();
                timeline.as(worker, at, () -> families.register(List.of(family)));
            }
        }
    }

    private static Family any(List<Family> families, Random chance) {
        return families.get(chance.nextInt(families.size()));
    }
}
