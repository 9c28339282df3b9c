package org.youmiao.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.People.Person;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/**
 * Works in the database under a permission, past the gate: what a county would still refuse if all Java code forgot to ask. Whatever
 * is done is taken back.
 */
@Component
public class Powers {
    private final People people;
    private final TransactionTemplate transactions;

    Powers(People people, TransactionTemplate transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    /** As far as the person's grants reach for the permission, be it nowhere. */
    public <T> T under(Person person, Permission permission, Supplier<T> work) {
        return people.as(person, () -> {
            Reach reach = Reach.of(Acting.required().grants(), permission);
            return Acting.within(new Acting.Act(permission.name(), reach), () -> takenBack(work));
        });
    }

    /** As background work. */
    public <T> T under(CountyCode county, SystemActor system, Supplier<T> work) {
        return Counties.call(county, () -> Acting.system(system, () -> takenBack(work)));
    }

    /** Without an act, as code would that forgot it. */
    public <T> T withoutAct(CountyCode county, Supplier<T> work) {
        return Counties.call(county, () -> takenBack(work));
    }

    private <T> T takenBack(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }
}
