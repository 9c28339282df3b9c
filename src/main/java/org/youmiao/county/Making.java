package org.youmiao.county;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.youmiao.kernel.CountyCode;

/**
 * Leave to make the county of a demonstration, held by whoever makes it and worth nothing once it is made. Only
 * {@link DemoCounties} gives it, for a county that had no record of its own.
 */
public final class Making {
    private static final ScopedValue<Making> BOUND = ScopedValue.newInstance();

    private final CountyCode county;
    private volatile boolean over;

    Making(CountyCode county) {
        this.county = county;
    }

    public CountyCode county() {
        return county;
    }

    /**
     * Does some of the work of making, bound to the county.
     *
     * @throws IllegalStateException if the county has been made
     */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        if (over) {
            throw new IllegalStateException(
                    "The county " + county + " has been made; its people act for themselves now");
        }
        return ScopedValue.where(BOUND, this).call(() -> Counties.call(county, work));
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /**
     * A making that is cut short is begun anew, so its commits need not wait for the disk one by one; the last one, which says that
     * the county is made, does, and with it all before it.
     */
    @Component
    static class Durability implements TransactionSettings {
        @Override
        public Map<String, String> current() {
            return BOUND.isBound() ? Map.of("synchronous_commit", "off") : Map.of();
        }
    }
}
