package org.yimen.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;

/** Where anybody reports, without an account and without a name, and asks with the receipt what became of it. */
@RestController
@RequestMapping("/api/public")
class PublicReportController {

    private final ReportDesk desk;
    private final SealedReporters reporters;
    private final CommandReceipts receipts;

    PublicReportController(ReportDesk desk, SealedReporters reporters, CommandReceipts receipts) {
        this.desk = desk;
        this.reporters = reporters;
        this.receipts = receipts;
    }

    record NewReport(@Nullable String channel, @Nullable Map<String, Object> report,
            @Nullable Map<String, Object> reporter) {
    }

    record ReceiptQuestion(@Nullable String receipt) {
    }

    @GetMapping("/items/{code}/report")
    ReportForms forms(@PathVariable String code) {
        return desk.forms(code);
    }

    @PostMapping("/items/{code}/reports")
    ResponseEntity<ReportReceipt> report(@PathVariable String code, @RequestBody NewReport body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest http) {
        return unkept(receipts.once(key, ReportReceipt.class, () -> desk.take(code, body.channel(), given(body.report()),
                given(body.reporter()), http.getRemoteAddr())));
    }

    @PostMapping("/reports/state")
    ResponseEntity<ReportState> state(@RequestBody ReceiptQuestion body) {
        return unkept(reporters.state(body.receipt() == null ? "" : body.receipt())
                .orElseThrow(() -> DomainProblem.notFound("没有这个回执编号，请核对。", "There is no such receipt.")));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Map<String, Object> given(@Nullable Map<String, Object> data) {
        return data == null ? Map.of() : data;
    }
}
