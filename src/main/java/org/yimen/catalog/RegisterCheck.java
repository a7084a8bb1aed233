package org.yimen.catalog;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proves the register block of a manifest. */
record RegisterCheck(String file, ConditionEvaluator feel) {

    private static final Set<String> TYPES = Set.of("text", "number", "money", "date", "boolean", "code");

    void check(ServiceItem.Register register, ServiceItem.Confidentiality confidentiality) {
        if ((register.published() != null || register.open() != null) && confidentiality != ServiceItem.Confidentiality.NORMAL) {
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
        standing(register, keys);
        ServiceItem.Payment payment = register.payment();
        if (payment != null) {
            payment(register, payment);
        }
    }

    private void standing(ServiceItem.Register register, Set<String> keys) {
        if (register.open() != null) {
            register.open().stream().filter(key -> !keys.contains(key)).findFirst()
                    .ifPresent(key -> fail("open", "there is no column " + key));
        }
        if (register.identifier() != null) {
            expression("identifier.category", register.identifier().category(), true);
            if (register.identifier().prefix() == null || !register.identifier().prefix().matches("[0-9A-HJ-NP-RTUWXY]{2}")) {
                fail("identifier.prefix", "must be two characters of a credit code");
            }
        }
        if (register.names() != null) {
            expression("names.name", register.names().name(), true);
            expression("names.distinctive", register.names().distinctive(), false);
            expression("names.kind", register.names().kind(), false);
        }
        Set<String> marks = new HashSet<>();
        register.marks().forEach(mark -> {
            required("marks." + mark.code() + ".name", mark.name());
            if (mark.code() == null || !mark.code().matches("[A-Z][A-Z_]{1,39}") || !marks.add(mark.code())) {
                fail("marks", "needs codes of capital letters, each once: " + mark.code());
            }
        });
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
