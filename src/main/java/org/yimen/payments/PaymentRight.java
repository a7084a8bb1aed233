package org.yimen.payments;

/** Rights around payments, as {@code post_right} names them. */
enum PaymentRight {
    PAYMENT_READ, PAYMENT_PREPARE, PAYMENT_CHECK, PAYMENT_APPROVE, ADJUSTMENT_PREPARE, ADJUSTMENT_APPLY
}
