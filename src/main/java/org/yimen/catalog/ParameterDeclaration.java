package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy parameter as {@code bpmn/<item>/parameters.yml} declares it; marker and source hold for all its values. */
record ParameterDeclaration(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String unit,
        String marker,
        @Nullable String source,
        List<Value> values) {

    ParameterDeclaration {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** One value; its own marker and source go before the parameter's. */
    record Value(
            @Nullable String region,
            LocalDate from,
            @Nullable LocalDate to,
            JsonNode value,
            @Nullable String marker,
            @Nullable String source) {}

    /** The file's form. */
    record Sheet(List<ParameterDeclaration> parameters) {}
}
