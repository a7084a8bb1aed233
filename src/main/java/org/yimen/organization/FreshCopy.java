package org.yimen.organization;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reference data kept in memory. The transaction that changes it reads the database, everybody else the last
 * committed copy; other nodes notice a change within half a minute.
 */
final class FreshCopy<T> {

    private static final long MAX_AGE = TimeUnit.SECONDS.toNanos(30);

    private record Copy<T>(T value, long readAt) {
    }

    private final Supplier<T> source;
    private volatile @Nullable Copy<T> copy;
    private volatile long changes;

    FreshCopy(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return source.get();
        }
        var known = copy;
        if (known != null && System.nanoTime() - known.readAt < MAX_AGE) {
            return known.value;
        }
        return read();
    }

    private T read() {
        long before = changes;
        long now = System.nanoTime();
        T value = source.get();
        synchronized (this) {
            if (before == changes) {
                copy = new Copy<>(value, now);
            }
        }
        return value;
    }

    /** To be called in the transaction that is about to change the data. */
    void changing() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Reference data changes in a transaction only");
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(FreshCopy.this);
                forget();
            }
        });
    }

    private synchronized void forget() {
        changes++;
        copy = null;
    }
}
