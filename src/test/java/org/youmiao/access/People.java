package org.youmiao.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.county.Counties;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;

/** Makes people with roles and lets a test act as one of them, with the grants that the database holds. */
@Component
public class People {
    /** The password of everyone in the tests. */
    public static final String PASSWORD = "Chun-tian-2026";

    private final AccountSetup setup;
    private final GrantsToday grants;
    private final TransactionTemplate transactions;
    private final Clock clock;

    People(AccountSetup setup, GrantsToday grants, TransactionTemplate transactions, Clock clock) {
        this.setup = setup;
        this.grants = grants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Someone of a county who may sign in. */
    public record Person(CountyCode county, UUID id, String username, String name) {}

    /** A new person with one role; a liaison names the agency. */
    public Person having(Role role, String area, String... agency) {
        LocalDate today = Shanghai.today(clock);
        return make(
                new AccountSetup.NewGrant(role, new AreaCode(area), agency.length == 0 ? null : agency[0], today, null),
                null);
    }

    /** A station worker whose account has a last day. */
    public Person until(LocalDate last) {
        return make(station(Shanghai.today(clock), null), last);
    }

    /** A station worker whose role has a first and a last day. */
    public Person from(LocalDate first, LocalDate last) {
        return make(station(first, last), null);
    }

    private static AccountSetup.NewGrant station(LocalDate from, @Nullable LocalDate to) {
        return new AccountSetup.NewGrant(Role.STATION_WORKER, new AreaCode("511781105000"), null, from, to);
    }

    private Person make(AccountSetup.NewGrant grant, @Nullable LocalDate until) {
        UUID id = Ids.next();
        String username = grant.role().name().toLowerCase().replace('_', '-') + "-"
                + id.toString().substring(24);
        String name = "测试" + grant.role().ordinal() + id.toString().substring(32);
        CountyCode county = grant.area().county();
        Counties.run(
                county,
                () -> Acting.system(
                        SystemActor.SETUP,
                        () -> transactions.execute(status -> {
                            setup.make(new AccountSetup.NewAccount(
                                    id, username, name, PASSWORD, false, until, List.of(grant)));
                            return true;
                        })));
        return new Person(county, id, username, name);
    }

    /** Does the work as this person would: in the person's county, with today's grants. */
    public <R, X extends Throwable> R as(Person person, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return Counties.call(person.county(), () -> Acting.as(acting(person), work));
    }

    private Acting acting(Person person) {
        List<Grant> today = Acting.system(
                SystemActor.SIGN_IN,
                () -> transactions.execute(status -> grants.of(person.id(), Shanghai.today(clock))));
        return new Acting(Actor.person(person.id(), person.name()), today, new Acting.SignedIn("00", false), Map.of());
    }
}
