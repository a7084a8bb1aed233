package org.yimen.verification;

/** What a line says: the result types of the economic check, and the two states before there is one. */
enum Result {
    /** Asked, no answer yet. */
    WAITING,
    /** Answered, not compared yet since others are awaited. */
    ANSWERED,
    /** 一致. */
    NO_DIFF,
    /** 无数据. */
    NODATA,
    /** 有差异. */
    DIFF,
    /** 超标. */
    OVER,
    /** 接口异常: no answer that can be used. */
    ERR;

    /** The graver of two findings. */
    Result or(Result other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
