package org.yimen.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;

/** Reads from a case, by the FEEL of its manifest, what it decided about a monthly payment. */
@Component
class AwardReading {

    private final ExpressionFacts facts;
    private final ConditionEvaluator feel;
    private final ObjectProvider<DecisionResults> decisions;

    AwardReading(ExpressionFacts facts, ConditionEvaluator feel, ObjectProvider<DecisionResults> decisions) {
        this.facts = facts;
        this.feel = feel;
        this.decisions = decisions;
    }

    /** @param running the period now in force, which the expressions may speak of as {@code entry} */
    Award read(UUID caseId, ServiceItem.Payment payment, @Nullable Period running) {
        Map<String, Object> context = context(caseId, running);
        BigDecimal amount = Amounts.exact(feel.evaluate(payment.amount(), context));
        List<AwardPart> breakdown = breakdown(value(payment.breakdown(), context));
        Amounts.requireWhole(amount, breakdown);
        var recalculation = payment.recalculation();
        return new Award(amount, breakdown, members(value(payment.members(), context)),
                payee(value(payment.payee(), context)), month(value(payment.from(), context)),
                recalculation == null || decisions.getIfAvailable() == null ? null
                        : decisions.getObject().evaluationOf(caseId, recalculation.decision()).orElse(null));
    }

    /** The account that the case names, if any. */
    @Nullable Payee payee(UUID caseId, ServiceItem.Payment payment, @Nullable Period running) {
        return payee(value(payment.payee(), context(caseId, running)));
    }

    /** The first month that the manifest gives for a change, if any. */
    @Nullable YearMonth from(UUID caseId, ServiceItem.Payment payment, @Nullable Period running) {
        return payment.from() == null ? null : month(value(payment.from(), context(caseId, running)));
    }

    /** A whole number of months or days that the manifest gives. */
    @Nullable Integer number(UUID caseId, @Nullable String expression) {
        return expression != null && feel.evaluate(expression, context(caseId, null)) instanceof BigDecimal number
                ? number.intValueExact() : null;
    }

    private Map<String, Object> context(UUID caseId, @Nullable Period running) {
        Map<String, Object> context = facts.of(caseId);
        if (running != null) {
            Map<String, Object> entry = new LinkedHashMap<>();
            if (context.get("entry") instanceof Map<?, ?> known) {
                known.forEach((name, value) -> entry.put(String.valueOf(name), value));
            }
            entry.put("amount", running.amount());
            entry.put("members", running.memberCount());
            context.put("entry", entry);
        }
        return context;
    }

    private @Nullable Object value(@Nullable String expression, Map<String, Object> context) {
        return expression == null ? null : feel.evaluate(expression, context);
    }

    /** Lines without an amount or with none are left out. */
    static List<AwardPart> breakdown(@Nullable Object value) {
        List<AwardPart> parts = new ArrayList<>();
        rows(value).forEach(row -> {
            if (row.get("amount") instanceof BigDecimal amount && amount.signum() != 0) {
                parts.add(new AwardPart(text(row.get("code"), "OTHER"), text(row.get("name"), ""),
                        row.get("nameEn") == null ? null : row.get("nameEn").toString(), Amounts.signed(amount)));
            }
        });
        return parts;
    }

    private static List<CoveredMember> members(@Nullable Object value) {
        return rows(value).stream().map(row -> new CoveredMember(text(row.get("name"), ""),
                row.get("idNumber") == null ? null : row.get("idNumber").toString(),
                row.get("relation") == null ? null : row.get("relation").toString())).toList();
    }

    private static @Nullable Payee payee(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.get("account") != null && map.get("holder") != null) {
            return new Payee(map.get("holder").toString(), map.get("account").toString(),
                    map.get("bank") == null ? null : map.get("bank").toString());
        }
        return null;
    }

    private static @Nullable YearMonth month(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        try {
            return YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text);
        } catch (DateTimeException e) {
            throw DomainProblem.unprocessable("month-unknown", "起始月份应为 年-月，例如 2026-01。",
                    "The first month must read like 2026-01.");
        }
    }

    private static List<Map<?, ?>> rows(@Nullable Object value) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (value instanceof Iterable<?> list) {
            list.forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                }
            });
        }
        return rows;
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
