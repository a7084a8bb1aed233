package org.yimen.workflow.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yimen.workflow.model.Expression.Binary;
import org.yimen.workflow.model.Expression.Call;
import org.yimen.workflow.model.Expression.Literal;
import org.yimen.workflow.model.Expression.Property;
import org.yimen.workflow.model.Expression.Unary;
import org.yimen.workflow.model.Expression.Variable;

/** Recursive descent over the few forms an expression may have. */
final class ExpressionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.]))");
    private static final Map<String, String> WORDS = Map.of("eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">",
            "ge", ">=", "and", "&&", "or", "||", "not", "!");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    ExpressionParser(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("${") || !trimmed.endsWith("}")) {
            throw new IllegalArgumentException("not of the form ${...}");
        }
        tokenise(trimmed.substring(2, trimmed.length() - 1).strip());
    }

    private void tokenise(String body) {
        Matcher matcher = TOKEN.matcher(body);
        int at = 0;
        while (at < body.length()) {
            if (!matcher.region(at, body.length()).lookingAt()) {
                throw new IllegalArgumentException("cannot be read at \"" + body.substring(at) + "\"");
            }
            String name = matcher.group("name");
            tokens.add(name != null && WORDS.containsKey(name) ? WORDS.get(name) : matcher.group().strip());
            at = matcher.end();
        }
    }

    Expression parse() {
        Expression expression = or();
        if (position < tokens.size()) {
            throw new IllegalArgumentException("does not end at \"" + tokens.get(position) + "\"");
        }
        return expression;
    }

    private Expression or() {
        Expression left = and();
        while (accept("||")) {
            left = new Binary("||", left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (accept("&&")) {
            left = new Binary("&&", left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = unary();
        for (String operator : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (accept(operator)) {
                return new Binary(operator, left, unary());
            }
        }
        return left;
    }

    private Expression unary() {
        if (accept("!")) {
            return new Unary("!", unary());
        }
        if (peek().equals("empty")) {
            position++;
            return new Unary("empty", unary());
        }
        return primary();
    }

    private Expression primary() {
        String token = next();
        if (token.equals("(")) {
            Expression inner = or();
            expect(")");
            return inner;
        }
        char first = token.charAt(0);
        if (first == '\'' || first == '"') {
            return new Literal(token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(first) || first == '-') {
            return new Literal(new BigDecimal(token));
        }
        return switch (token) {
            case "true" -> new Literal(true);
            case "false" -> new Literal(false);
            case "null" -> new Literal(null);
            default -> path(name(token));
        };
    }

    private Expression path(String first) {
        Expression expression = new Variable(first);
        while (accept(".")) {
            String member = name(next());
            if (accept("(")) {
                if (!(expression instanceof Variable bean)) {
                    throw new IllegalArgumentException("a call on the result of something else");
                }
                return new Call(bean.name(), member, arguments());
            }
            expression = new Property(expression, member);
        }
        return expression;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            Expression argument = primary();
            if (!(argument instanceof Literal) && !(argument instanceof Variable) && !(argument instanceof Property)) {
                throw new IllegalArgumentException("an argument may only be a literal or a variable");
            }
            arguments.add(argument);
        } while (accept(","));
        expect(")");
        return List.copyOf(arguments);
    }

    private static String name(String token) {
        if (!token.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("a name is expected instead of \"" + token + "\"");
        }
        return token;
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private String next() {
        if (position >= tokens.size()) {
            throw new IllegalArgumentException("ends too early");
        }
        return tokens.get(position++);
    }

    private boolean accept(String token) {
        boolean there = peek().equals(token);
        position += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("\"" + token + "\" is missing");
        }
    }
}
