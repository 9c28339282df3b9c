package org.youmiao.clocks.running;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youmiao.kernel.SubjectRef;

/**
 * Lets the running act see and move the clocks of one record, wherever it lies: the room that keeps the record has decided that the
 * actor may. Ends with the transaction, or when the next record is named.
 */
@Component
class SubjectScope {
    private final JdbcOperations jdbc;

    SubjectScope(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement and not {@code set_config()}, see the county's settings; a UUID's text cannot leave its quotes. */
    void open(SubjectRef subject) {
        Object named = TransactionSynchronizationManager.getResource(this);
        if (subject.id().equals(named)) {
            return;
        }
        jdbc.execute("SET LOCAL youmiao.clock_subject TO '" + subject.id() + "'");
        if (named == null) {
            TransactionSynchronizationManager.registerSynchronization(new End());
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, subject.id());
    }

    /** Forgets with the transaction which record was named. */
    private final class End implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(SubjectScope.this);
        }
    }
}
