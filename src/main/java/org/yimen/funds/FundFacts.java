package org.yimen.funds;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseFactSource;

/**
 * What expressions may read as {@code fund}: {@code balance} and {@code cap} of the fund of the case's street, and
 * {@code paid}, what the case got out of it so far.
 */
@Component
class FundFacts implements CaseFactSource {

    private final CaseDesk desk;
    private final FundLedger ledger;
    private final FundPolicy policy;

    FundFacts(CaseDesk desk, FundLedger ledger, FundPolicy policy) {
        this.desk = desk;
        this.ledger = ledger;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "fund";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        Long street = desk.get(caseId).streetId();
        return street == null ? Map.of() : Map.of("balance", ledger.balance(street), "cap", policy.cap(street), "paid",
                ledger.paidTo(caseId));
    }
}
