package org.yimen.verification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** The report of a case, and what people do with its lines. */
@RestController
@RequestMapping("/api")
class VerificationController {

    private static final String KEY = "Idempotency-Key";

    private final ReportQuery query;
    private final LineDesk desk;
    private final CommandReceipts receipts;

    VerificationController(ReportQuery query, LineDesk desk, CommandReceipts receipts) {
        this.query = query;
        this.desk = desk;
        this.receipts = receipts;
    }

    record ManualEntry(@Nullable Map<String, Object> values, @Nullable String note) {
    }

    record Unavailability(@Nullable String reason) {
    }

    record Telling(@Nullable String text) {
    }

    record Contestation(@Nullable String text, @Nullable List<UUID> documents) {
    }

    record Recheck(@Nullable Boolean upheld, @Nullable Map<String, Object> values, @Nullable String text) {
    }

    /** The line a command was about. */
    record LineDone(long id) {
    }

    @GetMapping("/cases/{caseId}/verification")
    VerificationView report(@PathVariable UUID caseId) {
        return query.of(caseId);
    }

    @PostMapping("/verification/lines/{id}/retry")
    LineDone retry(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, desk::retry);
    }

    @PostMapping("/verification/lines/{id}/enter")
    LineDone enter(@PathVariable long id, @RequestBody ManualEntry body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, line -> desk.enter(line, body.values(), body.note()));
    }

    @PostMapping("/verification/lines/{id}/unavailable")
    LineDone unavailable(@PathVariable long id, @RequestBody Unavailability body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, line -> desk.unavailable(line, body.reason()));
    }

    @PostMapping("/verification/lines/{id}/tell")
    LineDone tell(@PathVariable long id, @RequestBody Telling body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, line -> desk.tell(line, body.text()));
    }

    @PostMapping("/verification/lines/{id}/contest")
    LineDone contest(@PathVariable long id, @RequestBody Contestation body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, line -> desk.contest(line, body.text(), body.documents()));
    }

    @PostMapping("/verification/lines/{id}/recheck")
    LineDone recheck(@PathVariable long id, @RequestBody Recheck body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, line -> desk.recheck(line, body.upheld(), body.values(), body.text()));
    }

    private LineDone once(@Nullable String key, long id, Consumer<Long> command) {
        return receipts.once(key, LineDone.class, () -> {
            command.accept(id);
            return new LineDone(id);
        });
    }
}
