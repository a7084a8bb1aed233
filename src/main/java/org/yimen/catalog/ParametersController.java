package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** Policy parameters on the screen 参数管理. */
@RestController
@RequestMapping("/api/parameters")
class ParametersController {

    private final ParameterUpkeep upkeep;
    private final CommandReceipts receipts;

    ParametersController(ParameterUpkeep upkeep, CommandReceipts receipts) {
        this.upkeep = upkeep;
        this.receipts = receipts;
    }

    /** A value; the id is the value's, which is what is confirmed. */
    record ParameterValue(
            long id, String code, String itemCode, String name, @Nullable String nameEn, @Nullable String unit,
            String region, LocalDate validFrom, @Nullable LocalDate validTo, JsonNode value, String marker,
            @Nullable String source, String origin, String enteredBy, Instant enteredAt,
            @Nullable String confirmedBy, @Nullable Instant confirmedAt) {

        static ParameterValue from(ParameterRows.Row r) {
            return new ParameterValue(r.id(), r.code(), r.itemCode(), r.name(), r.nameEn(), r.unit(), r.region(),
                    r.validFrom(), r.validTo(), r.value(), r.marker(), r.source(), r.origin(), r.enteredBy(),
                    r.enteredAt(), r.confirmedBy(), r.confirmedAt());
        }
    }

    @GetMapping
    List<ParameterValue> list() {
        return upkeep.list().stream().map(ParameterValue::from).toList();
    }

    @PostMapping
    ParameterValue enter(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ParameterUpkeep.NewParameterValue request) {
        return receipts.once(key, ParameterValue.class, () -> ParameterValue.from(upkeep.enter(request)));
    }

    @PostMapping("/{id}/confirm")
    ParameterValue confirm(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id) {
        return receipts.once(key, ParameterValue.class, () -> ParameterValue.from(upkeep.confirm(id)));
    }
}
