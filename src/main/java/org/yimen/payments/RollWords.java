package org.yimen.payments;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.yimen.platform.YimenClock;

/** Words that files made of a roll use. */
final class RollWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(YimenClock.ZONE);

    private RollWords() {
    }

    static String action(String action) {
        return switch (action) {
            case "generated" -> "生成";
            case "regenerated" -> "重新生成";
            case "checked" -> "复核";
            case "approved" -> "审批";
            case "given-back" -> "退回";
            case "locked" -> "锁定";
            case "exported" -> "导出";
            case "returned" -> "登记退件";
            default -> action;
        };
    }

    static String kind(LineKind kind) {
        return switch (kind) {
            case REGULAR -> "本月";
            case ARREARS -> "补发";
            case DIFFERENCE -> "补差";
            case REPAY -> "退件重发";
            case RECOVERY -> "扣回";
        };
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
