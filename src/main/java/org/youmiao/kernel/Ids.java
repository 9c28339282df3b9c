package org.youmiao.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562 §5.7), so that rows written together stand together in an index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier of this millisecond; ordered by time across milliseconds, random within one. */
    public static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The identifier for a given millisecond and given randomness: the same arguments give the same identifier. */
    public static UUID at(long epochMillis, long high, long low) {
        long most = (epochMillis << 16) | 0x7000L | (high & 0x0FFFL);
        long least = 0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }
}
