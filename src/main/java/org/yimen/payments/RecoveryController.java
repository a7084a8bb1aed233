package org.yimen.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Recovery by instalments of what was paid without right. */
@RestController
@RequestMapping("/api/payments")
class RecoveryController {

    private static final String KEY = "Idempotency-Key";

    private final Recoveries recoveries;
    private final RecoveryOverview overview;
    private final CommandReceipts receipts;

    RecoveryController(Recoveries recoveries, RecoveryOverview overview, CommandReceipts receipts) {
        this.recoveries = recoveries;
        this.overview = overview;
        this.receipts = receipts;
    }

    /** Without {@code register} of all registers, without {@code state} of all states. */
    @GetMapping("/recoveries")
    RecoveryViews.RecoveryList list(@RequestParam(required = false) @Nullable String register,
            @RequestParam(required = false) @Nullable RecoveryState state,
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "20") int size) {
        return overview.list(register, state == null ? List.of(RecoveryState.values()) : List.of(state), cursor,
                Math.max(1, Math.min(size, 100)));
    }

    @GetMapping("/entries/{entryId}/recoveries")
    RecoveryViews.EntryRecoveries ofEntry(@PathVariable UUID entryId) {
        return overview.of(entryId);
    }

    /** A decision to withhold; {@code caseId} is the case that decided it. */
    record NewRecovery(@Nullable UUID entryId, @Nullable UUID caseId, @Nullable BigDecimal amount,
            @Nullable BigDecimal monthly, @Nullable String reason) {
    }

    @PostMapping("/recoveries")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryViews.EntryRecoveries decide(@RequestBody NewRecovery body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        UUID entry = Given.value("entryId", body.entryId());
        return receipts.once(key, RecoveryViews.EntryRecoveries.class, () -> {
            recoveries.decide(entry, new RecoveryTerms(body.caseId(), body.amount(), body.monthly(), body.reason()));
            return overview.of(entry);
        });
    }

    /** Money that came back; {@code receipt} is the number of its receipt. */
    record NewRepayment(@Nullable BigDecimal amount, @Nullable LocalDate receivedOn, @Nullable String receipt) {
    }

    @PostMapping("/recoveries/{id}/repayments")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryViews.EntryRecoveries repaid(@PathVariable long id, @RequestBody NewRepayment body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        BigDecimal amount = Given.value("amount", body.amount());
        LocalDate on = Given.value("receivedOn", body.receivedOn());
        String receipt = Given.text("receipt", body.receipt());
        return receipts.once(key, RecoveryViews.EntryRecoveries.class,
                () -> overview.of(recoveries.repaid(id, amount, on, receipt)));
    }

    /** Why a recovery is cancelled. */
    record RecoveryReason(@Nullable String reason) {
    }

    @PostMapping("/recoveries/{id}/cancel")
    RecoveryViews.EntryRecoveries cancel(@PathVariable long id, @RequestBody RecoveryReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String reason = Given.text("reason", body.reason());
        return receipts.once(key, RecoveryViews.EntryRecoveries.class,
                () -> overview.of(recoveries.cancel(id, reason)));
    }
}
