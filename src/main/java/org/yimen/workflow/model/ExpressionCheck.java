package org.yimen.workflow.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yimen.workflow.ModelContext;
import org.yimen.workflow.model.Expression.Call;
import org.yimen.workflow.model.Expression.Variable;

/** Reads every expression strictly: steps of the catalogue with literal arguments, conditions over known variables. */
final class ExpressionCheck {

    private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "loopCardinality");
    private static final Pattern PLAIN_TIME = Pattern.compile("P[0-9DTHMSYW]+|[0-9][0-9T:+-]*Z?");
    private static final Set<String> LOOP = Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances",
            "loopCounter");
    private static final String PASS_KEY = "#{execution.processBusinessKey}";
    private static final Set<String> FACTS = Set.of("decide", "require");

    private final Findings findings;
    private final StepCatalogue steps;
    private final ModelContext context;
    private final Set<String> variables = new HashSet<>(Set.of("caseId", "outcome"));
    private final Set<String> actions = new TreeSet<>();

    ExpressionCheck(Findings findings, StepCatalogue steps, ModelContext context) {
        this.findings = findings;
        this.steps = steps;
        this.context = context;
    }

    void check(Element root) {
        for (Element task : Xml.all(root, "serviceTask")) {
            String result = task.getAttributeNS(Grammar.ENGINE, "resultVariable");
            if (!result.isEmpty()) {
                variables.add(result);
            }
        }
        CallModel.all(root).forEach(call -> variables.addAll(call.results()));
        Xml.all(root, "userTask").forEach(task -> UserTaskModel.of(task).actions().forEach(a -> actions.add(a.code())));
        walk(root, "definitions");
    }

    private void walk(Element element, String owner) {
        if (Grammar.HARMLESS.contains(String.valueOf(element.getNamespaceURI()))) {
            return;
        }
        String id = Grammar.BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id")
                ? element.getAttribute("id") : owner;
        String name = element.getLocalName();
        Grammar.EXPRESSIONS.getOrDefault(name, Set.of()).forEach(place -> {
            String text = place.isEmpty() ? Xml.text(element) : attribute(element, place);
            if (!text.isEmpty()) {
                expression(text, name, id);
            }
        });
        Xml.children(element).forEach(child -> walk(child, id));
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name)
                : element.getAttributeNS(Grammar.ENGINE, name);
    }

    private void expression(String text, String place, String id) {
        if (TIMES.contains(place) && PLAIN_TIME.matcher(text).matches()) {
            return;
        }
        if (place.equals("in")) {
            if (!text.equals(PASS_KEY)) {
                refuse(id, text, "只能传递业务编号", "only the business key may be passed on");
            }
            return;
        }
        try {
            parsed(Expression.parse(text), text, place, id);
        } catch (IllegalArgumentException e) {
            refuse(id, text, "无法识别", String.valueOf(e.getMessage()));
        }
    }

    private void parsed(Expression expression, String text, String place, String id) {
        boolean condition = Set.of("conditionExpression", "completionCondition", "loopCardinality").contains(place);
        if (expression instanceof Call call) {
            call(call, text, place, id, condition);
        } else if (!condition) {
            refuse(id, text, "此处只能调用步骤", "only a step may be called here");
        }
        expression.parts().forEach(part -> {
            if (part instanceof Call inner && part != expression) {
                refuse(id, text, "条件中不能调用步骤：" + inner.bean(), "a condition may not call " + inner.bean());
            }
            if (part instanceof Variable variable && !known(variable.name())) {
                refuse(id, text, "未知变量：" + variable.name(), "unknown variable " + variable.name());
            }
            outcome(part, id);
        });
    }

    private boolean known(String variable) {
        return variables.contains(variable) || LOOP.contains(variable);
    }

    private void call(Call call, String text, String place, String id, boolean condition) {
        if (condition) {
            refuse(id, text, "条件中不能调用步骤", "a condition may not call a step");
        } else if (!steps.knows(call)) {
            findings.add(id, "unknown-step", "没有这样的步骤：" + call.bean() + "." + call.method() + "，参数 "
                    + call.arguments().size() + " 个", "No such step: " + call.bean() + "." + call.method() + " with "
                    + call.arguments().size() + " argument(s)");
        } else if (place.equals("userTask") != call.bean().equals("route")) {
            refuse(id, text, "任务只能用 route 分派", "route, and only route, assigns tasks");
        }
        reference(call, "rule", FACTS, context.decisions(), "unknown-decision", "没有这个决策", "No such decision", id);
        reference(call, "letter", Set.of("issue"), context.letters(), "unknown-letter", "没有这个文书", "No such letter", id);
    }

    private void reference(Call call, String bean, Set<String> methods, Set<String> known, String code, String zh,
            String en, String id) {
        if (call.bean().equals(bean) && methods.contains(call.method())) {
            call.text(1).filter(key -> !known.contains(key)).ifPresent(key ->
                    findings.add(id, code, zh + "：" + key, en + ": " + key));
        }
    }

    private void outcome(Expression part, String id) {
        if (part instanceof Expression.Binary b && Map.of("==", 1, "!=", 1).containsKey(b.operator())
                && b.left() instanceof Variable v && v.name().equals("outcome")
                && b.right() instanceof Expression.Literal l && !actions.contains(String.valueOf(l.value()))) {
            findings.add(id, "unknown-action", "没有任务提供此操作：" + l.value(), "No task offers the action " + l.value());
        }
    }

    private void refuse(String id, String text, String zh, String en) {
        findings.add(id, "expression", "表达式不被允许（" + zh + "）：" + text, "Expression refused (" + en + "): " + text);
    }
}
