package org.yimen.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;

/** Works out what a notice says: only the lines its item's manifest names, each past the content guard. */
@Component
class NoticeContent {

    /** A policy parameter alone, such as the office's telephone, is public and about nobody. */
    private static final Pattern PARAMETER = Pattern.compile("=?\\s*param(?:\\.\\w+)+\\s*");

    private final ExpressionFacts facts;
    private final ConditionEvaluator feel;

    NoticeContent(ExpressionFacts facts, ConditionEvaluator feel) {
        this.facts = facts;
        this.feel = feel;
    }

    /** The lines of a case's notice, in the manifest's order. */
    List<NoticeLine> linesFor(CaseView file, ServiceItem.Notice manifest) {
        Map<String, Object> context = facts.of(file.id());
        return manifest.body().stream().map(line -> line(line, context)).toList();
    }

    private NoticeLine line(ServiceItem.NoticeLine line, Map<String, Object> context) {
        String value = text(feel.evaluate(line.from(), context));
        if (value.isBlank()) {
            throw DomainProblem.unprocessable("notice-content-missing",
                    "公示内容“" + line.label() + "”还没有值，不能公示。",
                    "The notice line \"" + line.label() + "\" has no value yet.");
        }
        if (!PARAMETER.matcher(line.from()).matches()) {
            ContentGuard.check(line.label(), value);
        }
        return new NoticeLine(line.label(), line.labelEn(), value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
