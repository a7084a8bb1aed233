package org.yimen.verification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** Works off what is due with departments: by threads of its own, and by hand for tests and the demo loader. */
@Component
public class VerificationJobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationJobs.class);
    private static final int THREADS = 4;
    private static final int MOST_AT_ONCE = 10_000;

    private final Courier courier;
    private final Announcer announcer;
    private final CurrentUsers users;
    private final VerificationProperties properties;
    private final boolean enabled;
    /** Before the doors open whoever loads data works off by hand, at the times that he plays. */
    private volatile boolean open;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "verification");
        thread.setDaemon(true);
        return thread;
    });

    VerificationJobs(Courier courier, Announcer announcer, CurrentUsers users, VerificationProperties properties,
            @Value("${yimen.jobs.enabled:true}") boolean enabled) {
        this.courier = courier;
        this.announcer = announcer;
        this.users = users;
        this.properties = properties;
        this.enabled = enabled;
    }

    /** There is something new to send or to tell. */
    record Queued() {
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (enabled) {
            open = true;
            long millis = properties.lookEvery().toMillis();
            for (int i = 0; i < THREADS; i++) {
                workers.scheduleWithFixedDelay(this::quietly, millis * i / THREADS, millis, TimeUnit.MILLISECONDS);
            }
        }
    }

    @TransactionalEventListener
    void on(Queued queued) {
        if (open && !workers.isShutdown()) {
            workers.execute(this::quietly);
        }
    }

    private void quietly() {
        try {
            workOff();
        } catch (RuntimeException e) {
            LOG.warn("Work with departments pauses: {}", e.getClass().getSimpleName(), e);
        }
    }

    /** Sends, asks and announces everything that is due now; returns how much there was. */
    public int workOff() {
        return users.as(CurrentUser.SYSTEM, () -> {
            int done = courier.giveUpOverdue();
            while (done < MOST_AT_ONCE && courier.next()) {
                done++;
            }
            return done + announcer.announceAll();
        });
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
