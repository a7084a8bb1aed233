package org.yimen.notifications;

/** A message on its way out of the house; never logged. */
record OutgoingMessage(long outboxId, String address, String subject, String text) {
}
