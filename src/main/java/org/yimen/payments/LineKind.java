package org.yimen.payments;

/**
 * Why a line is in a roll: {@code REGULAR} the roll's own month, {@code ARREARS} an earlier month for the first time
 * (补发), {@code DIFFERENCE} what a later decision added to a month paid already, {@code REPAY} a returned payment
 * again, {@code RECOVERY} withheld by a recovery decision.
 */
enum LineKind {
    REGULAR, ARREARS, DIFFERENCE, REPAY, RECOVERY;

    /** Whether it claims a month's money, as against sending it again or withholding it. */
    boolean claims() {
        return this == REGULAR || this == ARREARS || this == DIFFERENCE;
    }
}
