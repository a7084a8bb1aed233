package org.yimen.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.engine.variable.Variables;

/** Column types of tables: every number is a decimal, everything else stays what FEEL made of it. */
final class ExactTypes implements DmnDataTypeTransformerRegistry {

    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

    @Override
    public DmnDataTypeTransformer getTransformer(String typeName) {
        boolean number = typeName != null && NUMBERS.contains(typeName.toLowerCase(Locale.ROOT));
        return value -> Variables.untypedValue(number && value != null ? decimal(value) : value);
    }

    @Override
    public void addTransformer(String typeName, DmnDataTypeTransformer transformer) {
        throw new UnsupportedOperationException("Types are fixed");
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Number number) {
            return Feel.plain(new BigDecimal(number.toString()));
        }
        throw new IllegalArgumentException("Not a number");
    }
}
