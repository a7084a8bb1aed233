package org.yimen.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what waits in the outbox: after the commit, off the user's thread, and again later when it failed. */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Outbox outbox;
    private final ObjectProvider<MessageGateway> gateway;

    OutboxDelivery(Outbox outbox, ObjectProvider<MessageGateway> gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    @Async
    @TransactionalEventListener
    void on(MessageQueued queued) {
        gateway.ifAvailable(way -> deliver(queued.outboxId(), way));
    }

    /** Tries again what could not be sent before. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void retry() {
        gateway.ifAvailable(way -> outbox.waiting().forEach(id -> deliver(id, way)));
    }

    private void deliver(long id, MessageGateway way) {
        outbox.claim(id).ifPresent(message -> {
            try {
                way.send(message);
                outbox.sent(id);
            } catch (RuntimeException e) {
                outbox.failed(id);
                // The exception's text may carry the address, so only its kind is logged.
                LOG.warn("Message {} could not be sent: {}", id, e.getClass().getSimpleName());
            }
        });
    }
}
