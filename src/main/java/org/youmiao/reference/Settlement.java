package org.youmiao.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.AccountSetup.NewAccount;
import org.youmiao.access.AccountSetup.NewGrant;
import org.youmiao.access.Acting;
import org.youmiao.access.Reenactment;
import org.youmiao.access.Reenactment.Moment;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Making;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.AgencyImport;
import org.youmiao.network.Area;
import org.youmiao.network.AreaImport;
import org.youmiao.network.Areas;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.Population;
import org.youmiao.reference.population.RegisterFamilies;
import org.youmiao.reference.staff.Casting;
import org.youmiao.reference.staff.Staff;
import org.youmiao.reference.staff.StaffMember;

/** Puts areas, agencies, staff and families into the empty county, as they were when its year begins. */
@Component
class Settlement {
    private final Reenactment reenactment;
    private final TransactionTemplate transactions;
    private final AreaImport areaImport;
    private final AgencyImport agencyImport;
    private final Areas areas;
    private final Agencies agencies;
    private final AccountSetup accounts;
    private final RegisterFamilies families;

    Settlement(
            Reenactment reenactment,
            TransactionTemplate transactions,
            AreaImport areaImport,
            AgencyImport agencyImport,
            Areas areas,
            Agencies agencies,
            AccountSetup accounts,
            RegisterFamilies families) {
        this.reenactment = reenactment;
        this.transactions = transactions;
        this.areaImport = areaImport;
        this.agencyImport = agencyImport;
        this.areas = areas;
        this.agencies = agencies;
        this.accounts = accounts;
        this.families = families;
    }

    /** Fills the county and answers who and what is there. */
    World settle(Making making, ReferenceProperties size, Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        LocalDate begin = today.minusYears(1);
        Instant first = morning(begin);
        making.call(() -> areaImport.read(list(making, "divisions")));
        List<Area> all = making.call(areas::all);
        List<AreaCode> villages = all.stream()
                .map(Area::code)
                .filter(code -> code.level() == AreaCode.Level.VILLAGE)
                .toList();
        setUp(
                making,
                first,
                () -> agencyImport.read(new String(list(making, "agencies").readAllBytes(), StandardCharsets.UTF_8)));
        Staff staff = Casting.staff(all, setUp(making, first, agencies::all), first, World.SEED);
        setUp(making, first, () -> {
            accounts.make(making, staff.all().stream().map(Settlement::account).toList());
            return true;
        });
        World world = new World(making, begin, now, staff, Population.of(villages, size.children(), today, World.SEED));
        register(world);
        return world;
    }

    private <T> T setUp(Making making, Instant at, Callable<T> work) {
        return reenactment.at(
                making,
                new Moment(at, World.SEED),
                () -> Acting.system(
                        SystemActor.SETUP,
                        () -> Objects.requireNonNull(transactions.execute(status -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }))));
    }

    private static NewAccount account(StaffMember member) {
        return new NewAccount(
                member.id(),
                member.username(),
                member.name(),
                DemoPassword.TEXT,
                false,
                member.areas().stream()
                        .map(area -> new NewGrant(member.role(), area, member.agency()))
                        .toList());
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

    private static InputStream list(Making making, String name) {
        try {
            return new ClassPathResource("data/" + name + "-" + making.county() + ".csv").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
