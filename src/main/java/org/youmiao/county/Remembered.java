package org.youmiao.county;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.youmiao.kernel.CountyCode;

/**
 * What a county's tables say of something that nearly every act asks and that seldom changes. A copy is kept for a minute, so another
 * instance's change is known a minute late; what this instance changes it has to {@link #forget}.
 *
 * @param <T> what is kept; it must not change, but for what it learns of what is as lasting
 */
public final class Remembered<T> {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<CountyCode, Copy<T>> byCounty = new ConcurrentHashMap<>();
    private final Supplier<T> reading;
    private final Clock clock =
            Clock.systemUTC(); // how long a copy is kept is real time, also while the platform's clock is bound

    /** @param reading asks the tables of the bound county */
    public Remembered(Supplier<T> reading) {
        this.reading = reading;
    }

    /** The bound county's copy, read anew if it is older than a minute. Needs a transaction of the county. */
    public T get() {
        Instant now = clock.instant();
        CountyCode county = Counties.current();
        Copy<T> copy = byCounty.get(county);
        if (copy == null || copy.readAt().plus(KEPT).isBefore(now)) {
            copy = new Copy<>(reading.get(), now);
            byCounty.put(county, copy);
        }
        return copy.value();
    }

    /** The next one who asks reads the tables. */
    public void forget() {
        byCounty.remove(Counties.current());
    }

    private record Copy<T>(T value, Instant readAt) {}
}
