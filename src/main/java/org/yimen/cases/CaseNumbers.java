package org.yimen.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of cases, {@code 区划6-事项码4-yyyyMMdd-日流水5}. A receipt number before acceptance begins with S. The counter
 * row is taken in the case's transaction, so a number given is a number used.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String acceptance(String regionCode, String itemNumberCode) {
        return next(regionCode.substring(0, 6) + "-" + itemNumberCode + "-" + today());
    }

    String receipt(String regionCode) {
        return next("S" + regionCode.substring(0, 6) + "-" + today());
    }

    private String next(String prefix) {
        int serial = jdbc.sql("""
                INSERT INTO case_number_counter (prefix, last) VALUES (?, 1)
                ON CONFLICT (prefix) DO UPDATE SET last = case_number_counter.last + 1 RETURNING last""")
                .param(prefix).query(Integer.class).single();
        return "%s-%05d".formatted(prefix, serial);
    }

    private String today() {
        return LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
