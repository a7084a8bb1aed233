package org.yimen.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseView;
import org.yimen.catalog.ServiceItem;

/** What is about to be entered into a register. */
record NewEntry(UUID id, CaseView file, ServiceItem item, ServiceItem.Register register,
        @Nullable String subjectIdNumber, LocalDate startsOn, @Nullable String streetName,
        @Nullable String communityName, List<FieldValue> fields, @Nullable String identifier) {

    /** Keys under which a register counts the people it covers. */
    private static final List<String> MEMBER_KEYS = List.of("members", "membersCovered", "memberCount", "persons");

    @Nullable BigDecimal amount() {
        return fields.stream().filter(field -> field.type().equals("money"))
                .map(FieldValue::value).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast)
                .findFirst().orElse(null);
    }

    @Nullable Integer members() {
        return fields.stream().filter(field -> MEMBER_KEYS.contains(field.key()))
                .map(FieldValue::value).filter(Number.class::isInstance).map(value -> ((Number) value).intValue())
                .findFirst().orElse(null);
    }
}
