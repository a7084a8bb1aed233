package org.yimen.rules;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/** Keeps FEEL's decimals decimals on the way in and out, where the engine's own mapping would make doubles. */
final class ExactNumbers extends JavaCustomValueMapper {

    /** Maps numbers here and everything else to plain Java collections and dates. */
    static ValueMapper mapper() {
        List<CustomValueMapper> none = List$.MODULE$.empty();
        List<CustomValueMapper> java = none.$colon$colon(new JavaValueMapper());
        return new ValueMapper.CompositeValueMapper(java.$colon$colon(new ExactNumbers()));
    }

    /** Before the engine's own mapping of numbers to doubles. */
    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        if (value instanceof Val converted) {
            return Optional.of(converted);
        }
        if (value instanceof Double || value instanceof Float) {
            return number(new java.math.BigDecimal(value.toString()));
        }
        if (value instanceof java.math.BigInteger integer) {
            return number(new java.math.BigDecimal(integer));
        }
        return value instanceof java.math.BigDecimal decimal ? number(decimal) : Optional.empty();
    }

    private static Optional<Val> number(java.math.BigDecimal decimal) {
        return Optional.of(new ValNumber(BigDecimal.exact(decimal)));
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number ? Optional.of(Feel.plain(number.value().bigDecimal())) : Optional.empty();
    }
}
