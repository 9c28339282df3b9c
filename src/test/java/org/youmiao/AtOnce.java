package org.youmiao;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people at once, in real threads. */
public final class AtOnce {
    private AtOnce() {}

    /** What came of each: {@code done}, or the message of what was declined. */
    public static List<String> run(Callable<?> one, Callable<?> other) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<String> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    try {
                        work.call();
                        return "done";
                    } catch (RuntimeException told) {
                        return String.valueOf(told.getMessage());
                    }
                }));
            }
            for (Future<String> each : running) {
                outcomes.add(each.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return outcomes;
    }
}
