package org.yimen.payments;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.yimen.platform.Page;

/** Payment rolls, their files and returned payments. */
@RestController
@RequestMapping("/api/payments")
class PaymentsController {

    private static final String KEY = "Idempotency-Key";

    private final RollDesk desk;
    private final RollList list;
    private final RollComparison comparison;
    private final RollExports exports;
    private final ReturnedPayments returns;
    private final CommandReceipts receipts;

    PaymentsController(RollDesk desk, RollList list, RollComparison comparison, RollExports exports,
            ReturnedPayments returns, CommandReceipts receipts) {
        this.desk = desk;
        this.list = list;
        this.comparison = comparison;
        this.exports = exports;
        this.returns = returns;
        this.receipts = receipts;
    }

    @GetMapping("/registers")
    List<RollViews.PaidRegisterView> registers() {
        return list.registers();
    }

    @GetMapping("/rolls")
    List<RollViews.RollRow> rolls(@RequestParam String register) {
        return list.rolls(register);
    }

    /** A roll to be drawn up. */
    record NewRoll(@Nullable String register, @Nullable String month) {
    }

    @PostMapping("/rolls")
    @ResponseStatus(HttpStatus.CREATED)
    RollViews.RollDetail generate(@RequestBody NewRoll body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String register = Given.text("register", body.register());
        YearMonth month = Given.month("month", body.month());
        return receipts.once(key, RollViews.RollDetail.class, () -> list.roll(desk.generate(register, month)));
    }

    @GetMapping("/rolls/{id}")
    RollViews.RollDetail roll(@PathVariable UUID id) {
        return list.roll(id);
    }

    @PostMapping("/rolls/{id}/regenerate")
    RollViews.RollDetail regenerate(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(id, key, () -> desk.regenerate(id));
    }

    @PostMapping("/rolls/{id}/check")
    RollViews.RollDetail check(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(id, key, () -> desk.check(id));
    }

    @PostMapping("/rolls/{id}/approve")
    RollViews.RollDetail approve(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(id, key, () -> desk.approve(id));
    }

    /** Why something is given back. */
    record RollReason(@Nullable String reason) {
    }

    @PostMapping("/rolls/{id}/give-back")
    RollViews.RollDetail giveBack(@PathVariable UUID id, @RequestBody RollReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(id, key, () -> desk.giveBack(id, Given.text("reason", body.reason())));
    }

    @PostMapping("/rolls/{id}/lock")
    RollViews.RollDetail lock(@PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(id, key, () -> desk.lock(id));
    }

    private RollViews.RollDetail step(UUID id, @Nullable String key, Runnable command) {
        return receipts.once(key, RollViews.RollDetail.class, () -> {
            command.run();
            return list.roll(id);
        });
    }

    @GetMapping("/rolls/{id}/transfers")
    Page<RollViews.TransferRow> transfers(@PathVariable UUID id, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer cursor, @RequestParam(defaultValue = "20") int size) {
        return list.transfers(id, q, cursor, Math.max(1, Math.min(size, 100)));
    }

    @GetMapping("/rolls/{id}/left-out")
    List<RollViews.LeftRow> leftOut(@PathVariable UUID id) {
        return list.leftOut(id);
    }

    @GetMapping("/rolls/{id}/comparison")
    RollViews.Comparison comparison(@PathVariable UUID id) {
        return comparison.of(id);
    }

    @GetMapping("/rolls/{id}/reconciliation")
    Reconciliation reconciliation(@PathVariable UUID id) {
        return list.reconciliation(id);
    }

    /** Which file to make. */
    record NewExport(@Nullable String format) {
    }

    @PostMapping("/rolls/{id}/exports")
    RollViews.RollDetail export(@PathVariable UUID id, @RequestBody NewExport body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        RollExports.Format format = Given.of(RollExports.Format.class, "format", body.format());
        return step(id, key, () -> exports.export(id, format));
    }

    @GetMapping("/exports/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        RollExports.FileOfRoll file = exports.content(id);
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(file.bytes());
    }

    /** A transfer the bank sent back; {@code code} is one of the reasons of {@link ReturnCode}. */
    record NewReturnedPayment(@Nullable Integer number, @Nullable String code, @Nullable LocalDate returnedOn,
            @Nullable String note) {
    }

    @PostMapping("/rolls/{id}/returns")
    RollViews.RollDetail recordReturn(@PathVariable UUID id, @RequestBody NewReturnedPayment body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        int number = Given.value("number", body.number());
        ReturnCode code = Given.of(ReturnCode.class, "code",
                body.code() == null ? null : body.code().toUpperCase(Locale.ROOT));
        LocalDate on = Given.value("returnedOn", body.returnedOn());
        return step(id, key, () -> returns.record(id, number, code, on, body.note()));
    }

    @GetMapping("/returns")
    List<ReturnedPayments.ReturnRow> returns(@RequestParam String register) {
        return returns.of(register);
    }

    @GetMapping("/entries/{entryId}")
    List<RollViews.PaymentRow> payments(@PathVariable UUID entryId) {
        return list.payments(entryId);
    }
}
