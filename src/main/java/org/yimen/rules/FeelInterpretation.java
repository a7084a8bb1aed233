package org.yimen.rules;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs parsed expressions as the library's own engine does, but keeps the table of built-in functions, which the engine
 * builds anew for every evaluation. {@code FeelInterpretationTests} holds both to the same answers.
 */
final class FeelInterpretation {

    /** Variables are taken one by one as the expression asks for them: finding one may cost a query. */
    private static final class Variables extends CustomContext implements VariableProvider {

        private final Map<String, Object> variables;

        Variables(Map<String, Object> variables) {
            this.variables = variables;
        }

        @Override
        public VariableProvider variableProvider() {
            return this;
        }

        @Override
        public Option<Object> getVariable(String name) {
            return variables.containsKey(name) ? new Some<>(variables.get(name)) : Option.empty();
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(variables.keySet());
        }
    }

    private final ValueMapper mapper;
    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    FeelInterpretation(ValueMapper mapper, FeelEngineClock clock, @Nullable FunctionProvider own) {
        this.mapper = mapper;
        this.interpreter = new FeelInterpreter(mapper);
        List<FunctionProvider> providers = List$.MODULE$.empty();
        if (own != null) {
            providers = providers.$colon$colon(own);
        }
        this.functions = new FunctionProvider.CompositeFunctionProvider(
                providers.$colon$colon(new BuiltinFunctions(clock, mapper)));
    }

    /** The value of an expression; throws {@link IllegalArgumentException} where the engine reports a failure. */
    @Nullable Object evaluate(ParsedExpression expression, Map<String, Object> variables) {
        return evaluate(expression, context(variables));
    }

    /** The value of a cell of a decision table for an input. */
    @Nullable Object evaluateWithInput(ParsedExpression tests, @Nullable Object input, Map<String, Object> variables) {
        return evaluate(tests, context(variables)
                .add(new Tuple2<>(FeelEngine.UnaryTests$.MODULE$.defaultInputVariable(), mapper.toVal(input))));
    }

    private EvalContext context(Map<String, Object> variables) {
        return EvalContext.create(mapper, functions).merge(new Variables(variables));
    }

    private @Nullable Object evaluate(ParsedExpression expression, EvalContext context) {
        Val value = interpreter.eval(expression.expression(), context);
        CollectionConverters.asJava(context.failureCollector().failures()).stream()
                .filter(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$)
                .findFirst().ifPresent(failure -> refuse(expression, failure.failureMessage()));
        if (value instanceof ValError error) {
            refuse(expression, error.error());
        }
        if (value instanceof ValFatalError error) {
            refuse(expression, error.error());
        }
        return mapper.unpackVal(value);
    }

    private static void refuse(ParsedExpression expression, String reason) {
        throw new IllegalArgumentException("FEEL fails: " + expression.text() + ": " + reason);
    }
}
