package org.youmiao.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.Reenactment;
import org.youmiao.access.Reenactment.Moment;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Making;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.AgencyImport;
import org.youmiao.network.Area;
import org.youmiao.network.Areas;
import org.youmiao.reference.life.World;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.Population;
import org.youmiao.reference.population.RegisterFamilies;
import org.youmiao.reference.staff.Casting;
import org.youmiao.reference.staff.Hiring;
import org.youmiao.reference.staff.Staff;

/** Puts agencies, staff and families into the empty county, as they were when its year begins; its areas are there already. */
@Component
class Settlement {
    private final Areas areas;
    private final AgencyImport agencyImport;
    private final Hiring hiring;
    private final RegisterFamilies families;
    private final Reenactment reenactment;
    private final TransactionTemplate transactions;

    Settlement(
            Areas areas,
            AgencyImport agencyImport,
            Hiring hiring,
            RegisterFamilies families,
            Reenactment reenactment,
            TransactionTemplate transactions) {
        this.areas = areas;
        this.agencyImport = agencyImport;
        this.hiring = hiring;
        this.families = families;
        this.reenactment = reenactment;
        this.transactions = transactions;
    }

    /**
     * Fills the county and answers who and what is there.
     *
     * @param children how many, about
     * @param now      the present; the year before it begins with what is put here
     */
    World settle(Making making, int children, Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        LocalDate begin = today.minusYears(1);
        Moment first = new Moment(morning(begin), World.SEED);
        importAgencies(making, first);
        Staff staff = hiring.staff(making.county(), first.at(), World.SEED);
        hiring.hire(making, staff, first);
        List<Family> all = Population.of(making.call(this::villages), children, today, World.SEED);
        World world = new World(making, begin, now, Casting.home(making.county()), staff, all);
        register(world);
        return world;
    }

    private List<AreaCode> villages() {
        return areas.all().stream()
                .map(Area::code)
                .filter(code -> code.level() == AreaCode.Level.VILLAGE)
                .toList();
    }

    private void importAgencies(Making making, Moment first) {
        reenactment.at(
                making,
                first,
                () -> Acting.system(
                        SystemActor.SETUP, () -> transactions.execute(status -> agencyImport.read(agencies(making)))));
    }

    /** Each station takes the families of its villages in, on the day on which it begins; several stations at once. */
    private void register(World world) {
        Map<AreaCode, List<Family>> byVillage = world.families().stream()
                .filter(family -> !family.knownFrom(world.begin()).isAfter(world.begin()))
                .collect(Collectors.groupingBy(Family::village, TreeMap::new, Collectors.toList()));
        Together.doAll(byVillage.entrySet().stream()
                .map(village -> (Runnable) () -> register(world, village.getKey(), village.getValue()))
                .toList());
    }

    private void register(World world, AreaCode village, List<Family> here) {
        UUID worker = world.staff().station(village).getFirst();
        Moment moment = new Moment(morning(world.begin()), World.SEED + Long.parseLong(village.value()));
        reenactment.as(world.making(), worker, moment, () -> families.register(here));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(Shanghai.ZONE).toInstant();
    }

    private static String agencies(Making making) {
        try {
            return new ClassPathResource("data/agencies-" + making.county() + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
