package org.yimen.funds;

/** Rights around reserve funds, as {@code post_right} names them. */
enum FundRight {
    FUND_READ, FUND_KEEP, FUND_APPROVE, FUND_PAY_IN
}
