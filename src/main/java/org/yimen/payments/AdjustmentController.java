package org.yimen.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** Batch adjustments. */
@RestController
@RequestMapping("/api/payments")
class AdjustmentController {

    private static final String KEY = "Idempotency-Key";

    private final AdjustmentDesk desk;
    private final CommandReceipts receipts;

    AdjustmentController(AdjustmentDesk desk, CommandReceipts receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping("/adjustments")
    List<AdjustmentDesk.AdjustmentRow> list(@RequestParam String register) {
        return desk.of(register);
    }

    /** What to work out: with the parameters in force on a day, to be paid from a month on. */
    record NewAdjustment(@Nullable String register, @Nullable String fromMonth, @Nullable LocalDate parametersOn) {
    }

    @PostMapping("/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentDesk.AdjustmentDetail prepare(@RequestBody NewAdjustment body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String register = Given.text("register", body.register());
        YearMonth from = Given.month("fromMonth", body.fromMonth());
        LocalDate on = body.parametersOn() == null ? from.atDay(1) : body.parametersOn();
        return receipts.once(key, AdjustmentDesk.AdjustmentDetail.class,
                () -> desk.get(desk.prepare(register, from, on)));
    }

    @GetMapping("/adjustments/{id}")
    AdjustmentDesk.AdjustmentDetail get(@PathVariable UUID id) {
        return desk.get(id);
    }

    @PostMapping("/adjustments/{id}/apply")
    AdjustmentDesk.AdjustmentDetail apply(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, AdjustmentDesk.AdjustmentDetail.class, () -> {
            desk.apply(id);
            return desk.get(id);
        });
    }

    @PostMapping("/adjustments/{id}/discard")
    AdjustmentDesk.AdjustmentDetail discard(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, AdjustmentDesk.AdjustmentDetail.class, () -> {
            desk.discard(id);
            return desk.get(id);
        });
    }
}
