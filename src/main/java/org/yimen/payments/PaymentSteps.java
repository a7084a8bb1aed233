package org.yimen.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Concern;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.ProcessSteps;
import org.yimen.registers.Entitlements;

/** What process models may do with payments, called as {@code ${payment.recover(caseId)}}. */
@Component
public class PaymentSteps implements ProcessSteps {

    private final Recoveries recoveries;
    private final Entitlements entitlements;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final ExpressionFacts facts;
    private final ConditionEvaluator feel;

    PaymentSteps(Recoveries recoveries, Entitlements entitlements, CaseDesk desk, Catalog catalog,
            ExpressionFacts facts, ConditionEvaluator feel) {
        this.recoveries = recoveries;
        this.entitlements = entitlements;
        this.desk = desk;
        this.catalog = catalog;
        this.facts = facts;
        this.feel = feel;
    }

    @Override
    public String name() {
        return "payment";
    }

    /**
     * Recovers from the entry that the case is about what the manifest's {@code concerns.recovery} says; nothing where
     * that is nothing.
     *
     * @throws IllegalStateException when the manifest does not say it, or the case is about no entry
     */
    @Transactional
    public void recover(String caseId) {
        UUID id = UUID.fromString(caseId);
        ServiceItem item = catalog.release(desk.get(id).releaseId());
        Concern.Recovery recovery = item.concerns() == null ? null : item.concerns().recovery();
        if (recovery == null) {
            throw new IllegalStateException("The manifest of " + item.code() + " does not say what is recovered");
        }
        UUID entry = entitlements.entryAbout(id).orElseThrow(
                () -> new IllegalStateException("Case " + caseId + " is about no entry"));
        Map<String, Object> known = facts.of(id);
        BigDecimal amount = money(feel.evaluate(recovery.amount(), known));
        if (amount.signum() > 0) {
            recoveries.ordered(entry, new RecoveryTerms(id, amount,
                    recovery.monthly() == null ? amount : money(feel.evaluate(recovery.monthly(), known)),
                    String.valueOf(feel.evaluate(recovery.reason(), known))));
        }
    }

    private static BigDecimal money(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP);
    }
}
