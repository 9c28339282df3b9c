package org.youmiao.reference;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work that do not depend on each other on a few threads. */
final class Together {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private Together() {}

    /** Does all of them; the first failure is thrown, after the others have ended. */
    static void doAll(List<Runnable> pieces) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running =
                    pieces.stream().<Future<?>>map(threads::submit).toList();
            for (Future<?> piece : running) {
                piece.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making the reference county", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The reference county could not be made", e.getCause());
        }
    }
}
