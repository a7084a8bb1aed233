package org.yimen.notifications;

/** A message waits in the outbox. */
record MessageQueued(long outboxId) {
}
