package org.yimen.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions left a household, implemented where registers are kept. */
public interface HouseholdEntitlements {

    /** The entries that these cases made, newest first; the reader may read the cases. */
    List<Entitlement> of(Collection<UUID> caseIds);

    /** An entry of a register; {@code amount} in yuan, a month where the register is {@code paid} monthly. */
    record Entitlement(UUID entryId, UUID caseId, String registerName, @Nullable String registerNameEn, String status,
            LocalDate startsOn, @Nullable LocalDate endedOn, @Nullable BigDecimal amount, @Nullable Integer members,
            boolean paid) {
    }
}
