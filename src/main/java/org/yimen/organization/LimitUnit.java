package org.yimen.organization;

import java.time.Duration;

/** Units of time limits: workdays (工作日), calendar days (自然日), hours, minutes, months. */
public enum LimitUnit {
    WD("个工作日", "workdays"), CD("日", "days"), H("小时", "hours"), MIN("分钟", "minutes"), M("个月", "months");

    private final String zh;
    private final String en;

    LimitUnit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the unit runs on through nights and days off. */
    public boolean continuous() {
        return this == H || this == MIN;
    }

    /** So many of a continuous unit. */
    public Duration of(int amount) {
        if (!continuous()) {
            throw new IllegalArgumentException("Not continuous: " + this);
        }
        return this == H ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
