package org.yimen.payments;

/** How far a recovery is: {@code DONE} once closed rolls withheld all of it. */
enum RecoveryState {
    OPEN, DONE, CANCELLED
}
