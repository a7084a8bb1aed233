package org.yimen.verification;

import java.util.List;
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

/** Consents to the economic check, person by person. */
@RestController
@RequestMapping("/api/cases/{caseId}/consents")
class ConsentController {

    private static final String KEY = "Idempotency-Key";

    private final ConsentDesk desk;
    private final CommandReceipts receipts;

    ConsentController(ConsentDesk desk, CommandReceipts receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping
    List<ConsentViews.PersonConsents> consents(@PathVariable UUID caseId) {
        return desk.of(caseId);
    }

    @PostMapping
    ConsentViews.ConsentView give(@PathVariable UUID caseId, @RequestBody ConsentViews.NewConsent consent,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, ConsentViews.ConsentView.class, () -> desk.give(caseId, consent));
    }

    @PostMapping("/{id}/revoke")
    ConsentViews.ConsentView revoke(@PathVariable UUID caseId, @PathVariable UUID id,
            @RequestBody ConsentViews.Revocation revocation,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, ConsentViews.ConsentView.class, () -> desk.revoke(caseId, id, revocation.reason()));
    }
}
