package org.youmiao.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.county.Making;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;
import org.youmiao.kernel.Shanghai;

/**
 * Lets the people of an invented county do in the past what people do today, by the same acts and past the same gate. Needs leave
 * to make the county, which ends when the county is made: afterwards nobody can be anybody else.
 */
@Component
public class Reenactment {
    private final Map<UUID, Acting> known = new ConcurrentHashMap<>();
    private final GrantsToday grants;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Reenactment(GrantsToday grants, JdbcClient jdbc, TransactionTemplate transactions) {
        this.grants = grants;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * When something happens.
     *
     * @param at   the instant that everyone takes for the present
     * @param seed decides the identifiers that are made then
     */
    public record Moment(Instant at, long seed) {}

    /** Does the work as this account, with the grants that it had when it first did something. */
    public <R, X extends Throwable> R as(
            Making making, UUID account, Moment moment, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return at(making, moment, () -> {
            Acting acting = known.computeIfAbsent(account, id -> recall(id, moment.at()));
            return Acting.as(acting, work);
        });
    }

    /** Does work that is not a person's as if it were that moment. */
    public <R, X extends Throwable> R at(Making making, Moment moment, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return making.call(() -> Now.at(moment.at(), () -> Ids.from(new Random(moment.seed()), work)));
    }

    private Acting recall(UUID account, Instant at) {
        return Acting.system(
                SystemActor.SIGN_IN,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    String name = jdbc.sql("SELECT display_name FROM account WHERE id = ?")
                            .param(account)
                            .query(String.class)
                            .single();
                    List<Grant> given = grants.of(account, Shanghai.dateOf(at));
                    return new Acting(Actor.person(account, name), given, null, Map.of());
                })));
    }
}
