package org.yimen.cases;

import java.util.Set;

/** Upper states of every case; what happens within {@code IN_PROGRESS} is told by the open tasks. */
public enum CaseStatus {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已提交", "Submitted"),
    PRECHECK("材料审查", "Checking papers"),
    SUPPLEMENT("待补正", "Waiting for papers"),
    NOT_ACCEPTED("不予受理", "Not accepted"),
    ACCEPTED("已受理", "Accepted"),
    IN_PROGRESS("办理中", "In progress"),
    PUBLICITY("公示中", "On public notice"),
    OBJECTION("异议处理", "Objection being handled"),
    EXTENDED("已延期", "Extended"),
    SUSPENDED("中止", "Suspended"),
    APPROVED("予以确认", "Approved"),
    REJECTED("不予确认", "Refused"),
    WITHDRAWN("已撤回", "Withdrawn"),
    TERMINATED("终止办理", "Terminated"),
    TRANSFERRED("已转办", "Transferred"),
    ARCHIVED("已归档", "Archived");

    private static final Set<CaseStatus> CLOSED =
            Set.of(NOT_ACCEPTED, APPROVED, REJECTED, WITHDRAWN, TERMINATED, TRANSFERRED, ARCHIVED);

    private final String zh;
    private final String en;

    CaseStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether the case has come to its end. */
    public boolean closed() {
        return CLOSED.contains(this);
    }

    /** Whether work may still be done: neither a draft nor closed. */
    public boolean open() {
        return this != DRAFT && !closed();
    }
}
