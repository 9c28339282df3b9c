package org.youmiao.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The platform's clock: the system's, unless an instant is bound. Binding one is how the reference county lives through its past
 * year by the same legal moves that people make; nothing else binds it.
 */
public final class Now extends Clock {
    private static final ScopedValue<Instant> BOUND = ScopedValue.newInstance();

    /** Does the work as if it were done at that instant. */
    public static <R, X extends Throwable> R at(Instant instant, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(BOUND, instant).call(work);
    }

    @Override
    public Instant instant() {
        return BOUND.isBound() ? BOUND.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return Shanghai.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
