package org.yimen.workflow.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of a process model: a call of a step, or a condition over variables. Nothing else can be written. */
public sealed interface Expression {

    /** A text, number, truth value or null. */
    record Literal(@Nullable Object value) implements Expression {
    }

    /** A process variable. */
    record Variable(String name) implements Expression {
    }

    /** A value inside a variable that holds a map. */
    record Property(Expression of, String name) implements Expression {
    }

    /** A call of a step, {@code bean.method(arguments)}. */
    record Call(String bean, String method, List<Expression> arguments) implements Expression {

        /** The n-th argument when it is a literal text. */
        public Optional<String> text(int n) {
            return n < arguments.size() && arguments.get(n) instanceof Literal literal
                    && literal.value() instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }

    /** {@code !} or {@code empty}. */
    record Unary(String operator, Expression operand) implements Expression {
    }

    /** A comparison or boolean combination. */
    record Binary(String operator, Expression left, Expression right) implements Expression {
    }

    /** Parses {@code ${...}}; refuses whatever is outside the language. */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /** The expression and all its parts. */
    default Stream<Expression> parts() {
        if (this instanceof Property p) {
            return Stream.concat(Stream.of(this), p.of().parts());
        }
        if (this instanceof Call c) {
            return Stream.concat(Stream.of(this), c.arguments().stream().flatMap(Expression::parts));
        }
        if (this instanceof Unary u) {
            return Stream.concat(Stream.of(this), u.operand().parts());
        }
        if (this instanceof Binary b) {
            return Stream.concat(Stream.of(this), Stream.concat(b.left().parts(), b.right().parts()));
        }
        return Stream.of(this);
    }
}
