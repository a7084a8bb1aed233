package org.yimen.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.funds.FundOverview.FundDetail;
import org.yimen.funds.FundOverview.FundRow;
import org.yimen.platform.CommandReceipts;

/** Reserve funds of street offices. */
@RestController
@RequestMapping("/api/funds")
class FundController {

    private static final String KEY = "Idempotency-Key";

    private final FundDesk desk;
    private final FundOverview overview;
    private final CommandReceipts receipts;

    FundController(FundDesk desk, FundOverview overview, CommandReceipts receipts) {
        this.desk = desk;
        this.overview = overview;
        this.receipts = receipts;
    }

    @GetMapping
    List<FundRow> funds() {
        return overview.list();
    }

    @GetMapping("/{unitId}")
    FundDetail fund(@PathVariable long unitId) {
        return overview.of(unitId);
    }

    /** How much is asked for, and why. */
    record NewReplenishment(@Nullable BigDecimal amount, @Nullable String reason) {
    }

    @PostMapping("/{unitId}/replenishments")
    @ResponseStatus(HttpStatus.CREATED)
    FundDetail ask(@PathVariable long unitId, @RequestBody NewReplenishment body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return done(key, () -> desk.ask(unitId, body.amount(), body.reason()).unitId());
    }

    /** Whether a request is approved; a refusal needs its reason. */
    record FundDecision(boolean approved, @Nullable String note) {
    }

    @PostMapping("/replenishments/{id}/decision")
    FundDetail decide(@PathVariable long id, @RequestBody FundDecision body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return done(key, () -> desk.decide(id, body.approved(), body.note()).unitId());
    }

    @PostMapping("/replenishments/{id}/paid-in")
    FundDetail paidIn(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return done(key, () -> desk.paidIn(id).unitId());
    }

    private FundDetail done(@Nullable String key, LongSupplier command) {
        return receipts.once(key, FundDetail.class, () -> overview.of(command.getAsLong()));
    }
}
