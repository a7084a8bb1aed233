package org.yimen.payments;

/** Why a bank sends a payment back. */
public enum ReturnCode {
    ACCOUNT_CLOSED("账户已销户"), NAME_MISMATCH("户名不符"), ACCOUNT_INVALID("账号有误"), ACCOUNT_FROZEN("账户冻结"),
    DORMANT("账户不动户"), OTHER("其他原因");

    private final String zh;

    ReturnCode(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
