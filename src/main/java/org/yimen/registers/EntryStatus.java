package org.yimen.registers;

/** Where a register entry stands. */
enum EntryStatus {
    IN_FORCE, SUSPENDED, ENDED
}
