package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionMemoTests {

    private final TransactionMemo<Integer> memo = new TransactionMemo<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void readsOnceInATransactionAndAgainInTheNext() {
        transaction.executeWithoutResult(status -> assertThat(ask() + ask()).isEqualTo(2));
        transaction.executeWithoutResult(status -> assertThat(ask()).isEqualTo(2));
        assertThat(reads).hasValue(2);
    }

    @Test
    void readsEveryTimeOutsideATransaction() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void readsEveryTimeOnceTheDataIsChanging() {
        transaction.executeWithoutResult(status -> {
            ask();
            memo.changing();
            assertThat(ask()).isEqualTo(2);
            assertThat(ask()).isEqualTo(3);
        });
    }

    private int ask() {
        return memo.get("question", reads::incrementAndGet);
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
