package org.youmiao.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes identifiers: UUID version 7 (RFC 9562 §5.7), so that rows written together stand together in an index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Now PRESENT = new Now();
    private static final ScopedValue<RandomGenerator> SOURCE = ScopedValue.newInstance();

    private Ids() {}

    /** A new identifier of this millisecond; ordered by time across milliseconds, random within one. */
    public static UUID next() {
        if (SOURCE.isBound()) {
            return at(PRESENT.millis(), SOURCE.get().nextLong(), SOURCE.get().nextLong());
        }
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The identifier for a given millisecond and given randomness: the same arguments give the same identifier. */
    public static UUID at(long epochMillis, long high, long low) {
        long most = (epochMillis << 16) | 0x7000L | (high & 0x0FFFL);
        long least = 0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }

    /**
     * Does the work with identifiers from this source and of the bound instant, so that the same work makes the same ones. This is
     * how the reference county has the same addresses in every installation; nothing else binds it.
     */
    public static <R, X extends Throwable> R from(RandomGenerator source, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(SOURCE, source).call(work);
    }
}
