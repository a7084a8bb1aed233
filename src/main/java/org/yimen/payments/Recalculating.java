package org.yimen.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.PolicyParameters;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Period;
import org.yimen.rules.Decisions;
import org.yimen.rules.Recalculation;

/** Works out one household's amount under other parameters, from the stored inputs of the decision that set it. */
@Component
class Recalculating {

    private final CaseDesk desk;
    private final Catalog catalog;
    private final PolicyParameters parameters;
    private final Decisions decisions;
    private final ConditionEvaluator feel;
    private final Entitlements entitlements;

    Recalculating(CaseDesk desk, Catalog catalog, PolicyParameters parameters, Decisions decisions,
            ConditionEvaluator feel, Entitlements entitlements) {
        this.desk = desk;
        this.catalog = catalog;
        this.parameters = parameters;
        this.decisions = decisions;
        this.feel = feel;
        this.entitlements = entitlements;
    }

    /** The line of an entry; empty when it is owed nothing from the month on. */
    Optional<Adjustments.Line> line(PayableEntry entry, YearMonth from, LocalDate parametersOn) {
        Optional<Period> last = entry.periods().stream().filter(p -> p.to() == null || !p.to().isBefore(from))
                .reduce((a, b) -> b);
        return last.map(period -> {
            Result result = period.to() != null ? Result.excluded("ENDING") : work(period, parametersOn);
            return new Adjustments.Line(entry.entryId(), entry.caseId(), entry.caseNumber(), entry.subjectName(),
                    period.id(), period.amount(), result.amount(), result.breakdown(), result.why(),
                    result.excluded(), period.evaluationId());
        });
    }

    /** Parameters of a case's region on a day, nested by the dots of their codes. */
    Map<String, Object> parameters(java.util.UUID caseId, LocalDate on) {
        return parameters.all(desk.get(caseId).regionCode(), on);
    }

    private record Result(@org.jspecify.annotations.Nullable BigDecimal amount,
            List<org.yimen.registers.AwardPart> breakdown, List<org.yimen.rules.DifferingValue> why,
            @org.jspecify.annotations.Nullable String excluded) {

        static Result excluded(String reason) {
            return new Result(null, List.of(), List.of(), reason);
        }
    }

    private Result work(Period period, LocalDate on) {
        if (period.evaluationId() == null || period.caseId() == null) {
            return Result.excluded("NO_EVALUATION");
        }
        CaseView file = desk.get(period.caseId());
        ServiceItem.Register register = catalog.release(file.releaseId()).register();
        ServiceItem.Recalculation how = register == null || register.payment() == null ? null
                : register.payment().recalculation();
        if (how == null) {
            return Result.excluded("NO_EVALUATION");
        }
        Map<String, Object> param = parameters.all(file.regionCode(), on);
        try {
            Recalculation r = decisions.recalculate(period.evaluationId(), param);
            BigDecimal before = amount(how, r.before(), param);
            BigDecimal after = amount(how, r.after(), param);
            if (before == null || before.compareTo(period.amount()) != 0) {
                return new Result(after, List.of(), r.changed(), "AMOUNT_BY_HAND");
            }
            if (after == null || after.signum() <= 0) {
                return new Result(after, List.of(), r.changed(), "NOT_ELIGIBLE");
            }
            return new Result(after, entitlements.breakdown(how.breakdown() == null ? null
                    : feel.evaluate(how.breakdown(), context(r.after(), param))), r.changed(),
                    after.compareTo(period.amount()) == 0 ? "UNCHANGED" : null);
        } catch (DomainProblem e) {
            return Result.excluded("FAILED");
        }
    }

    private @org.jspecify.annotations.Nullable BigDecimal amount(ServiceItem.Recalculation how,
            List<Map<String, Object>> rows, Map<String, Object> param) {
        return feel.evaluate(how.amount(), context(rows, param)) instanceof BigDecimal amount
                && amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 ? amount.setScale(2) : null;
    }

    private static Map<String, Object> context(List<Map<String, Object>> rows, Map<String, Object> param) {
        return Map.of("decision", rows.isEmpty() ? Map.of() : rows.get(0), "param", param);
    }
}
