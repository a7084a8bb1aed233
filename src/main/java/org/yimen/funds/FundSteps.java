package org.yimen.funds;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What process models may do with reserve funds, called as {@code ${fund.pay(caseId, 'delivery')}}. */
@Component
public class FundSteps implements ProcessSteps {

    private final FundDesk funds;

    FundSteps(FundDesk funds) {
        this.funds = funds;
    }

    @Override
    public String name() {
        return "fund";
    }

    /**
     * Books what a form of the case says was paid out of its street's fund: {@code source} FUND, {@code amount},
     * {@code method}, {@code payerA} and {@code payerB}; nothing where the source is another.
     */
    public void pay(String caseId, String formKey) {
        funds.payOut(UUID.fromString(caseId), formKey);
    }
}
