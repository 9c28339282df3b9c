package org.youmiao.access;

import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Problem;

/**
 * Stands before every act: decides, opens the transaction with the scope of the permission, runs the act once for its key, and
 * demands a trace. Refusals are recorded in a transaction of their own, since the act's is rolled back.
 */
@Aspect
@Component
class Gate {
    private final TransactionTemplate transactions;
    private final Trail trail;
    private final OnceOnly onceOnly;

    Gate(TransactionTemplate transactions, Trail trail, OnceOnly onceOnly) {
        this.transactions = transactions;
        this.trail = trail;
        this.onceOnly = onceOnly;
    }

    @Around("@annotation(requires)")
    @Nullable Object pass(ProceedingJoinPoint call, Requires requires) throws Throwable {
        if (Acting.act().isPresent()) {
            throw new IllegalStateException("An act calls another act: " + call.getSignature());
        }
        Permission permission = requires.value();
        Acting acting = Acting.required();
        Reach reach = Reach.of(acting.grants(), permission);
        Acting.Act act = new Acting.Act(permission.name(), reach);
        try {
            if (acting.mustChangePassword() && permission != Permission.OWN_ACCOUNT) {
                throw Refused.passwordFirst();
            }
            if (reach.isNothing()) {
                throw Refused.noPermission();
            }
            return Acting.within(act, () -> performOnce(call));
        } catch (Problem problem) {
            if (leavesATrace(permission, problem)) {
                Acting.within(act, () -> record(problem, call));
            }
            throw problem;
        }
    }

    /** An act that fails may have been done before, under the same key: then the answer of that time counts, and not the failure. */
    private @Nullable Object performOnce(ProceedingJoinPoint call) throws Throwable {
        try {
            return perform(call);
        } catch (Throwable failure) {
            Optional<OnceOnly.Again> again = transactions.execute(status -> onceOnly.again(call));
            if (again.isPresent()) {
                return again.get().answer();
            }
            throw failure;
        }
    }

    private @Nullable Object perform(ProceedingJoinPoint call) throws Throwable {
        Outcome outcome = transactions.execute(status -> {
            try {
                Object answer = onceOnly.answer(call);
                if (trail.isEmpty()) {
                    throw new IllegalStateException("An act leaves no trace: " + call.getSignature());
                }
                return new Outcome(answer, null);
            } catch (OptimisticLockingFailureException e) {
                // Two acts had read the same version; the other one was faster between our check and our write.
                status.setRollbackOnly();
                return new Outcome(null, Problem.stale("record"));
            } catch (Throwable failure) {
                status.setRollbackOnly();
                return new Outcome(null, failure);
            }
        });
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.answer();
    }

    /** A try to break the glass with a number that nobody has leaves a trace too: it may be a search for one. */
    private static boolean leavesATrace(Permission permission, Problem problem) {
        return problem.kind() == Problem.Kind.REFUSED
                || problem.kind() == Problem.Kind.NOT_FOUND
                || permission == Permission.BREAK_GLASS;
    }

    private boolean record(Problem problem, ProceedingJoinPoint call) {
        transactions.executeWithoutResult(
                status -> trail.refused(subject(call), Subjects.first(call.getArgs()), problem.type()));
        return true;
    }

    private static String subject(ProceedingJoinPoint call) {
        return Subjects.nameOf(call.getSignature().getDeclaringType());
    }

    private record Outcome(
            @Nullable Object answer, @Nullable Throwable failure) {}
}
