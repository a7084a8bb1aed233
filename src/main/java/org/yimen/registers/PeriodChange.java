package org.yimen.registers;

/** What brought a period about. */
public enum PeriodChange {
    START, INCREASE, DECREASE, OTHER, RESUME, GRADUAL_EXIT, ADJUSTMENT
}
