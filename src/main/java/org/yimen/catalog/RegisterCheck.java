package org.yimen.catalog;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proves the register block of a manifest. */
record RegisterCheck(String file, ConditionEvaluator feel) {

    private static final Set<String> TYPES = Set.of("text", "number", "money", "date", "boolean", "code");

    void check(ServiceItem.Register register, ServiceItem.Confidentiality confidentiality) {
        if (register.published() != null && confidentiality != ServiceItem.Confidentiality.NORMAL) {
            fail("published", "what is confidential is never published");
        }
        required("code", register.code());
        required("name", register.name());
        Set<String> keys = new HashSet<>();
        register.fields().forEach(f -> {
            required("fields.code", f.key());
            if (!keys.add(f.key())) {
                fail("fields", "the code " + f.key() + " occurs twice");
            }
            expression("fields." + f.key() + ".from", f.from(), true);
            if (f.type() == null || !TYPES.contains(f.type())) {
                fail("fields." + f.key() + ".type", "must be one of " + TYPES);
            }
        });
        ServiceItem.Payment payment = register.payment();
        if (payment != null) {
            payment(register, payment);
        }
    }

    private void payment(ServiceItem.Register register, ServiceItem.Payment payment) {
        if (register.startsOn() != ServiceItem.StartsOn.NEXT_MONTH) {
            fail("startsOn", "must be nextMonth where entries are paid monthly");
        }
        expression("payment.amount", payment.amount(), true);
        expression("payment.breakdown", payment.breakdown(), false);
        expression("payment.members", payment.members(), false);
        expression("payment.payee", payment.payee(), false);
        expression("payment.from", payment.from(), false);
        expression("payment.gradualExit", payment.gradualExit(), false);
        if (payment.review() != null) {
            expression("payment.review.months", payment.review().months(), true);
            expression("payment.review.daysBefore", payment.review().daysBefore(), false);
        }
        if (payment.recalculation() != null) {
            required("payment.recalculation.decision", payment.recalculation().decision());
            expression("payment.recalculation.amount", payment.recalculation().amount(), true);
            expression("payment.recalculation.breakdown", payment.recalculation().breakdown(), false);
        }
    }

    private void expression(String key, @Nullable String expression, boolean needed) {
        if (needed) {
            required(key, expression);
        }
        if (expression != null) {
            feel.problem(expression).ifPresent(p -> fail(key, "is not FEEL: " + p));
        }
    }

    private void required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fail(key, "is missing");
        }
    }

    private void fail(String key, String message) {
        throw new ContentProblem(file, "register." + key, message);
    }
}
