package org.yimen.workflow.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yimen.workflow.model.Expression.Binary;
import org.yimen.workflow.model.Expression.Literal;
import org.yimen.workflow.model.Expression.Property;
import org.yimen.workflow.model.Expression.Unary;
import org.yimen.workflow.model.Expression.Variable;

/**
 * Evaluates the condition of a flow ahead of time: true, false, or unknown when a variable is not yet set.
 * Used for previews only; the engine itself decides.
 */
public final class Conditions {

    /** A value, or not known yet. */
    private record Value(boolean known, @Nullable Object value) {
        static final Value UNKNOWN = new Value(false, null);

        static Value of(@Nullable Object value) {
            return new Value(true, value);
        }
    }

    private final Map<String, Object> variables;

    public Conditions(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** Whether the condition holds; empty when that is not known yet. */
    public Optional<Boolean> holds(Expression condition) {
        Value value = value(condition);
        return value.known() && value.value() instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    private Value value(Expression expression) {
        if (expression instanceof Literal literal) {
            return Value.of(literal.value());
        }
        if (expression instanceof Variable variable) {
            return variables.containsKey(variable.name()) ? Value.of(variables.get(variable.name())) : Value.UNKNOWN;
        }
        if (expression instanceof Property property) {
            Value of = value(property.of());
            return of.known() && of.value() instanceof Map<?, ?> map ? Value.of(map.get(property.name())) : Value.UNKNOWN;
        }
        if (expression instanceof Unary unary) {
            return unary(unary.operator(), value(unary.operand()));
        }
        return expression instanceof Binary binary ? binary(binary) : Value.UNKNOWN;
    }

    private static Value unary(String operator, Value operand) {
        if (!operand.known()) {
            return Value.UNKNOWN;
        }
        Object value = operand.value();
        return Value.of(operator.equals("!") ? !Boolean.TRUE.equals(value)
                : value == null || value.equals("") || value instanceof Collection<?> c && c.isEmpty());
    }

    private Value binary(Binary binary) {
        Value left = value(binary.left());
        Value right = value(binary.right());
        if (binary.operator().equals("&&") || binary.operator().equals("||")) {
            boolean decisive = binary.operator().equals("||");
            if (left.known() && Boolean.valueOf(decisive).equals(left.value())
                    || right.known() && Boolean.valueOf(decisive).equals(right.value())) {
                return Value.of(decisive);
            }
            return left.known() && right.known() ? Value.of(!decisive) : Value.UNKNOWN;
        }
        return left.known() && right.known() ? Value.of(compare(binary.operator(), left.value(), right.value()))
                : Value.UNKNOWN;
    }

    private static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        boolean numbers = left instanceof Number && right instanceof Number;
        int order = numbers ? new BigDecimal(String.valueOf(left)).compareTo(new BigDecimal(String.valueOf(right)))
                : String.valueOf(left).compareTo(String.valueOf(right));
        boolean equal = numbers ? order == 0 : Objects.equals(left, right);
        return switch (operator) {
            case "==" -> equal;
            case "!=" -> !equal;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
