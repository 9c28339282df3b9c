package org.youmiao.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same step over and over in some clients at once and counts. */
final class Load {
    private Load() {}

    /**
     * What was counted.
     *
     * @param steps     all steps, those of the warm-up too
     * @param perSecond steps per second after the warm-up
     * @param p50       how long a step took at the median, in milliseconds
     * @param p95       at the 95th percentile
     */
    record Result(int steps, double perSecond, double p50, double p95) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%9.1f/s   p50 %7.2f ms   p95 %7.2f ms", perSecond, p50, p95);
        }
    }

    /** One step of a client; it fails if the step did not do what it should. */
    interface Step {
        void run(int number) throws Exception;
    }

    /** Makes the step of one client; each has a line or a connection of its own. */
    interface Client {
        Step step(int number) throws Exception;
    }

    /** Warms up for a third of the time, then measures. */
    static Result run(int clients, Duration time, Client client) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            steps.add(client.step(i));
        }
        Result warm = measure(steps, time.dividedBy(3), 0);
        Result measured = measure(steps, time, 1_000_000);
        return new Result(warm.steps() + measured.steps(), measured.perSecond(), measured.p50(), measured.p95());
    }

    private static Result measure(List<Step> steps, Duration time, int first) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long begun = System.nanoTime();
        List<long[]> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(steps.size())) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                int offset = first + i * 10_000_000;
                Step step = steps.get(i);
                running.add(pool.submit((Callable<long[]>) () -> one(step, end, offset)));
            }
            for (Future<long[]> each : running) {
                all.add(each.get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(sorted.length, sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.95));
    }

    private static long[] one(Step step, long end, int offset) throws Exception {
        long[] taken = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            step.run(offset + count);
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(taken, count);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
