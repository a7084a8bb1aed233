package org.yimen.notifications;

/** A way out of the house, such as mail. It must not log whom it writes to or what. */
interface MessageGateway {

    /** Sends a message; any exception means that it was not sent. */
    void send(OutgoingMessage message);
}
