package org.yimen.workflow.deadline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.yimen.platform.YimenClock;

/** Dates as shown. */
final class Texts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Texts() {
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(YimenClock.ZONE));
    }

    static String day(Instant instant) {
        return Due.day(instant) + " 24:00";
    }
}
