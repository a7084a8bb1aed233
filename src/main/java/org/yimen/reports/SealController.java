package org.yimen.reports;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** The seal on who reported, within a case. */
@RestController
@RequestMapping("/api/cases/{caseId}/reporter")
class SealController {

    private static final String KEY = "Idempotency-Key";

    private final SealDesk desk;
    private final CommandReceipts receipts;

    SealController(SealDesk desk, CommandReceipts receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    record OpeningReason(@Nullable String reason) {
    }

    record OpeningDecision(boolean agreed, @Nullable String remark) {
    }

    /** Who reported, as filled in. */
    record ReporterView(Map<String, Object> data) {
    }

    @GetMapping
    SealView view(@PathVariable UUID caseId) {
        return desk.view(caseId);
    }

    @PostMapping("/openings")
    SealView ask(@PathVariable UUID caseId, @RequestBody OpeningReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, SealView.class, () -> {
            desk.ask(caseId, body.reason());
            return desk.view(caseId);
        });
    }

    @PostMapping("/openings/{openingId}/decide")
    SealView decide(@PathVariable UUID caseId, @PathVariable UUID openingId, @RequestBody OpeningDecision body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, SealView.class, () -> {
            desk.decide(caseId, openingId, body.agreed(), body.remark());
            return desk.view(caseId);
        });
    }

    /** Read once and kept nowhere, so not repeatable by its key. */
    @PostMapping("/openings/{openingId}/read")
    ReporterView read(@PathVariable UUID caseId, @PathVariable UUID openingId) {
        return new ReporterView(desk.read(caseId, openingId));
    }
}
