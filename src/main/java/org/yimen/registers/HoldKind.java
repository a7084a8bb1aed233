package org.yimen.registers;

/** Why an entry is kept out of the next roll; {@code RETURNED}: the bank sent a payment back. */
public enum HoldKind {
    DEATH, IMPRISONED, DEREGISTERED, RETURNED, REVIEW, OTHER
}
