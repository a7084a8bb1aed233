package org.yimen.people;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a household was paid, implemented where payments are made. */
public interface HouseholdPayments {

    /** Transfers to these register entries, latest month first; the reader may read their cases. */
    List<Transfer> of(Collection<UUID> entryIds);

    /** A transfer of a monthly roll; {@code returnedCode} when the bank sent it back. */
    record Transfer(UUID entryId, UUID rollId, String month, String status, BigDecimal amount,
            @Nullable String returnedCode) {
    }
}
