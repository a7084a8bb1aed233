package org.yimen.payments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What other rolls did for each entry.
 *
 * @param claimed    money claimed for each month of an entry, returned or not
 * @param returned   transfers sent back by the bank and not sent again yet
 * @param recoveries what is still to be withheld
 */
record Ledger(Map<UUID, Map<YearMonth, BigDecimal>> claimed, Map<UUID, List<Returned>> returned,
        Map<UUID, List<Recovery>> recoveries) {

    /** A transfer that came back. */
    record Returned(UUID rollId, YearMonth month, BigDecimal amount) {
    }

    /** A recovery decision: what is left of it and the most a month may bear. */
    record Recovery(long id, BigDecimal left, BigDecimal monthly) {
    }
}
