package org.yimen.workflow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.deadline.Reminders;
import org.yimen.workflow.inbox.CounterFolding;
import org.yimen.workflow.task.StuckTasks;

/** What the house does by itself from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "yimen.jobs.enabled", matchIfMissing = true)
class ScheduledWork {

    private final CounterFolding counters;
    private final Reminders reminders;
    private final StuckTasks stuck;
    private final CurrentUsers users;

    ScheduledWork(CounterFolding counters, Reminders reminders, StuckTasks stuck, CurrentUsers users) {
        this.counters = counters;
        this.reminders = reminders;
        this.stuck = stuck;
        this.users = users;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void foldCounters() {
        counters.fold();
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void remind() {
        users.as(CurrentUser.SYSTEM, () -> reminders.remindAll());
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 90_000)
    void alarm() {
        users.as(CurrentUser.SYSTEM, () -> stuck.alarmAll());
    }
}
