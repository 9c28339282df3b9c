package org.youmiao.county;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Problem;

/**
 * Binds the running request, job or event to one county, once. All database work inside sees that county's schema and no
 * other; without a binding it sees what all counties share, and none of their records.
 */
@Component
public class Counties {
    private static final ScopedValue<CountyCode> BOUND = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Counties(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * The county that this thread works for.
     *
     * @throws IllegalStateException if none was bound: a mistake in the code, never a user's
     */
    public static CountyCode current() {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("No county is bound to this thread");
        }
        return BOUND.get();
    }

    static boolean isBound() {
        return BOUND.isBound();
    }

    /** Does the work for one county. A binding inside another must be for the same county. */
    public static <R, X extends Throwable> R call(CountyCode county, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        if (BOUND.isBound() && !BOUND.get().equals(county)) {
            throw new IllegalStateException("A request cannot leave its county");
        }
        return ScopedValue.where(BOUND, county).call(work);
    }

    /** As {@link #call}, for work without an answer. */
    public static void run(CountyCode county, Runnable work) {
        call(county, () -> {
            work.run();
            return true;
        });
    }

    /** Does background work for every county of this installation, one after the other. */
    public void each(Consumer<CountyCode> work) {
        for (CountyCode county : all()) {
            run(county, () -> work.accept(county));
        }
    }

    /** The counties of this installation, by code. */
    public List<CountyCode> all() {
        return transactions.execute(status -> jdbc.sql("SELECT code FROM shared.county ORDER BY code")
                .query((rs, row) -> new CountyCode(rs.getString(1)))
                .list());
    }

    /**
     * The county with this code, if this installation serves it.
     *
     * @throws Problem {@code not-found}
     */
    public CountyCode known(String code) {
        return all().stream()
                .filter(county -> county.value().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("county"));
    }
}
