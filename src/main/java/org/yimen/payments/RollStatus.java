package org.yimen.payments;

/** How far a roll is: each step is taken by another person than the one before, up to the lock. */
enum RollStatus {
    DRAFT, CHECKED, APPROVED, LOCKED, EXPORTED;

    /** Whether its figures are final: what it lists counts as paid. */
    boolean closed() {
        return this == LOCKED || this == EXPORTED;
    }
}
