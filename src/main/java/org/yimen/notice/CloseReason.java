package org.yimen.notice;

/** Why a notice came down. */
enum CloseReason {
    EXPIRED("公示期满"),
    OBJECTION("公示期间收到异议"),
    WITHDRAWN("申请人撤回"),
    TERMINATED("程序终止");

    private final String zh;

    CloseReason(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
