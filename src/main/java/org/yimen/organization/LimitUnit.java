package org.yimen.organization;

/** Units of time limits: workdays (工作日), calendar days (自然日), hours, months. */
public enum LimitUnit {
    WD("个工作日", "workdays"), CD("日", "days"), H("小时", "hours"), M("个月", "months");

    private final String zh;
    private final String en;

    LimitUnit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
