package org.yimen.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers a transaction the same question once: a completed task asks a dozen times what posts its handler holds.
 * Outside a transaction, and in one that is changing the data, everything is read. Nothing outlives the transaction.
 */
public final class TransactionMemo<T> {

    private static final class Answers<T> {

        private final Map<Object, T> known = new HashMap<>();
        private boolean changing;
    }

    /** The answer to {@code question}, which must be equal exactly when the answer is. */
    public T get(Object question, Supplier<T> source) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return source.get();
        }
        Answers<T> answers = answers();
        if (answers.changing) {
            return source.get();
        }
        T known = answers.known.get(question);
        if (known == null) {
            known = source.get();
            answers.known.put(question, known);
        }
        return known;
    }

    /** From here on this transaction reads everything. */
    public void changing() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().changing = true;
        }
    }

    /** This transaction has just written something: what it learnt before may be wrong now. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().known.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Answers<T> answers() {
        var bound = (Answers<T>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Answers<T> answers = new Answers<>();
        TransactionSynchronizationManager.bindResource(this, answers);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(TransactionMemo.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionMemo.this, answers);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
            }
        });
        return answers;
    }
}
