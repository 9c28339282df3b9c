package org.youmiao.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import org.youmiao.kernel.SubjectRef;

/**
 * Records the running act. Entries are kept with the transaction and written just before it commits, last of all, so that the
 * chain's lock is never held while waiting for a row; if they cannot be written, the act does not happen.
 */
@Component
public class Trail implements TransactionExecutionListener {
    private final SingletonSupplier<AuditContext> context;
    private final SingletonSupplier<AuditChain> chain;
    private final Clock clock;

    Trail(ObjectProvider<AuditContext> context, ObjectProvider<AuditChain> chain, Clock clock) {
        // Late, since both need the transactions that this listens to.
        this.context = SingletonSupplier.of(context::getObject);
        this.chain = SingletonSupplier.of(chain::getObject);
        this.clock = clock;
    }

    /** The actor read this record. */
    public void saw(SubjectRef subject) {
        add(AuditEntry.Kind.READ, subject.type(), subject.id(), "READ");
    }

    /** The actor read a part of this record; {@code part} is a code such as {@code PRINT} or {@code TIMELINE}. */
    public void saw(SubjectRef subject, String part) {
        add(AuditEntry.Kind.READ, subject.type(), subject.id(), part);
    }

    /** The actor read a list or searched; what was searched for is not kept, only how many were shown. */
    public void listed(String subjectType, int shown) {
        add(AuditEntry.Kind.LIST, subjectType, null, "SHOWN:" + shown);
    }

    /** The actor changed this record; {@code event} is a code such as {@code OPENED}. */
    public void changed(SubjectRef subject, String event) {
        add(AuditEntry.Kind.WRITE, subject.type(), subject.id(), event);
    }

    /**
     * As {@link #changed(SubjectRef, String)}, for an act that asks why.
     *
     * @param reason a code of {@link Reason}, or words that are about nobody but the actor
     */
    public void changed(SubjectRef subject, String event, @Nullable String reason) {
        add(AuditEntry.Kind.WRITE, subject.type(), subject.id(), event, reason);
    }

    /** The actor was refused; {@code why} is a problem's type. Call it in a transaction of its own. */
    public void refused(String subjectType, @Nullable UUID subjectId, String why) {
        add(AuditEntry.Kind.REFUSED, subjectType, subjectId, why);
    }

    /** The actor sent the same request again and got the first answer; {@code act} names the act. */
    public void replayed(String act) {
        add(AuditEntry.Kind.READ, act, null, "REPLAYED");
    }

    /** Someone signed in, signed out, or failed to; {@code event} is a code. */
    public void signIn(UUID account, String event) {
        add(AuditEntry.Kind.SIGN_IN, "account", account, event);
    }

    /** Whether this transaction has recorded anything yet. */
    public boolean isEmpty() {
        return pending().isEmpty();
    }

    /** Whether this transaction has recorded that something was changed. */
    public boolean tellsOfAChange() {
        return pending().stream().anyMatch(entry -> entry.kind() == AuditEntry.Kind.WRITE);
    }

    private void add(AuditEntry.Kind kind, String type, @Nullable UUID id, String detail) {
        add(kind, type, id, detail, context.obtain().reasonFor(id));
    }

    private void add(AuditEntry.Kind kind, String type, @Nullable UUID id, String detail, @Nullable String reason) {
        AuditContext who = context.obtain();
        pending().add(new AuditEntry(clock.instant(), who.actor(), who.power(), kind, type, id, detail, reason));
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The trail is written in a transaction");
        }
        return (List<AuditEntry>) Objects.requireNonNull(TransactionSynchronizationManager.getResource(this));
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction()) {
            TransactionSynchronizationManager.bindResource(this, new ArrayList<AuditEntry>());
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        List<AuditEntry> entries = pending();
        if (!entries.isEmpty()) {
            chain.obtain().append(entries);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }
}
