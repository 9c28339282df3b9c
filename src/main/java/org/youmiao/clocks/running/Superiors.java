package org.youmiao.clocks.running;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.youmiao.clocks.Desk;

/**
 * Superiors before whom a duty has been put. Each keeps it until it is done, whoever else is told later. A rule has at most two steps,
 * and each of the two has an index of its own: a superior's worklist is read from its front.
 */
record Superiors(
        @Column("escalated_desk") @Nullable Desk first,
        @Column("second_escalated_desk") @Nullable Desk second) {

    static final Superiors NONE = new Superiors(null, null);

    boolean have(Desk desk) {
        return inOrder().contains(desk);
    }

    /** With one more, who has not been told before. */
    Superiors and(Desk desk) {
        return first == null ? new Superiors(desk, null) : new Superiors(first, desk);
    }

    /** In the order in which they were told. */
    List<Desk> inOrder() {
        return Stream.of(first, second).filter(Objects::nonNull).toList();
    }
}
