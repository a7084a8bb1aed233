package org.yimen.payments;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;
import org.yimen.registers.Entitlements;

/**
 * What expressions may read as {@code paid}: {@code recoverable}, in yuan, what the entry that a case made or is about
 * was paid and what is not being recovered already; empty where there is no entry.
 */
@Component
class PaidFacts implements CaseFactSource {

    private final Entitlements entitlements;
    private final RecoveryRows recoveries;

    PaidFacts(Entitlements entitlements, RecoveryRows recoveries) {
        this.entitlements = entitlements;
        this.recoveries = recoveries;
    }

    @Override
    public String name() {
        return "paid";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return entitlements.entryAbout(caseId)
                .map(entry -> Map.<String, Object>of("recoverable", recoveries.recoverable(entry))).orElseGet(Map::of);
    }
}
