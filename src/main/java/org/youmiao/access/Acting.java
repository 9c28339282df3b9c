package org.youmiao.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.county.Counties;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;

/**
 * Who is acting on this thread: bound once at the edge of a request, or by background work for itself.
 *
 * @param actor    the person or the background work
 * @param grants   what the person may do today, deputies' included
 * @param sign     how the person signed in; none for background work
 * @param openings what the person holds open in an emergency: the record, and which opening it is
 */
public record Acting(
        Actor actor, List<Grant> grants, @Nullable SignedIn sign, Map<UUID, UUID> openings) {
    private static final ScopedValue<Acting> BOUND = ScopedValue.newInstance();
    private static final ScopedValue<Act> ACT = ScopedValue.newInstance();

    /**
     * How a person is signed in.
     *
     * @param tokenDigest        SHA-256 of the token, in hexadecimal
     * @param mustChangePassword whether nothing else may be done before the password is changed
     */
    public record SignedIn(String tokenDigest, boolean mustChangePassword) {}

    /** What is being done: the power and how far it reaches. */
    record Act(String power, Reach reach) {}

    /** Who is acting, if anyone is signed in. */
    public static Optional<Acting> now() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /**
     * Who is acting.
     *
     * @throws Refused {@code refused.sign-in} if nobody is signed in
     */
    public static Acting required() {
        return now().orElseThrow(Refused::notSignedIn);
    }

    /** How far the permission of the running act reaches; nothing outside an act. */
    public static Reach reach() {
        return ACT.isBound() ? ACT.get().reach() : Reach.NOTHING;
    }

    static Optional<Act> act() {
        return ACT.isBound() ? Optional.of(ACT.get()) : Optional.empty();
    }

    /** Binds a person to the request. */
    static <R, X extends Throwable> R as(Acting acting, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(BOUND, acting).call(work);
    }

    static <R, X extends Throwable> R within(Act act, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(ACT, act).call(work);
    }

    /**
     * Does background work in the bound county under its own name and duty, with the county as its area. The caller opens the
     * transaction.
     */
    public static <R, X extends Throwable> R system(SystemActor system, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        AreaCode county = Counties.current().area();
        Act act = new Act(system.power(), new Reach(java.util.Set.of(county), java.util.Set.of(), false, true));
        return as(new Acting(system.actor(), List.of(), null, Map.of()), () -> within(act, work));
    }

    /** Accounts whose duties the actor does today: the actor's own, and those for whom the actor stands in. */
    public List<UUID> standsFor() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(actor.id()), grants.stream().map(Grant::holder))
                .distinct()
                .toList();
    }

    /** Whether nothing else may be done before the password is changed. */
    public boolean mustChangePassword() {
        return sign != null && sign.mustChangePassword();
    }

    /** Whether some grant has this permission; for showing or hiding a button, never instead of {@link Requires}. */
    public boolean may(Permission permission) {
        return !Reach.of(grants, permission).isNothing();
    }

    /**
     * Whether some grant has this permission for one record; for showing or hiding a button, likewise.
     *
     * @param area   where the record lies
     * @param onTeam whether the actor is on the record's team
     */
    public boolean may(Permission permission, AreaCode area, boolean onTeam) {
        Reach reach = Reach.of(grants, permission);
        return reach.covers(area) || onTeam && reach.team();
    }
}
