package org.youmiao.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Problem;

/**
 * Lets several acts write into one case at the same time, on threads of their own: a first transaction holds the case until all of them
 * have begun and wait for it.
 */
@Component
public class AtOnce {
    /** What an act that went through is counted as. */
    public static final String DONE = "done";

    private final People people;
    private final CaseActs.Doing doing;
    private final CaseFiles files;
    private final JdbcClient jdbc;

    AtOnce(People people, CaseActs.Doing doing, CaseFiles files, JdbcClient jdbc) {
        this.people = people;
        this.doing = doing;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** Answers {@link #DONE} or the type of the problem of each, in their order; fails if one of them does not wait for the case. */
    public List<String> write(Person reader, CaseId id, List<Callable<?>> acts) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(acts.size() + 1)) {
            Future<Integer> holder = threads.submit(() -> people.as(
                    reader,
                    () -> doing.reading(() -> {
                        files.lock(id);
                        held.countDown();
                        return waitingOf(acts.size());
                    })));
            List<Future<String>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(() -> {
                    held.await();
                    return outcome(act);
                }));
            }
            if (holder.get() != acts.size()) {
                throw new AssertionError("only " + holder.get() + " acts waited for the case");
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private int waitingOf(int expected) {
        int waiting = 0;
        for (int i = 0; i < 200 && waiting < expected; i++) {
            pause();
            // Objsubid 1 are locks on one long number, as cases have them; the lanes of the audit trail use two short
            // ones.
            waiting = jdbc.sql(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND NOT granted")
                    .query(Integer.class)
                    .single();
        }
        return waiting;
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(Callable<?> act) throws Exception {
        try {
            act.call();
            return DONE;
        } catch (Problem problem) {
            return problem.type();
        }
    }
}
