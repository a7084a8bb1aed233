package org.yimen.registers;

import java.util.UUID;
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
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** What may follow a decided case: changes, reviews, ends of what it granted. */
@RestController
@RequestMapping("/api/cases/{caseId}/follow-ups")
class FollowUpController {

    private static final int LONGEST = 500;

    private final FollowUps followUps;
    private final CommandReceipts receipts;

    FollowUpController(FollowUps followUps, CommandReceipts receipts) {
        this.followUps = followUps;
        this.receipts = receipts;
    }

    @GetMapping
    FollowUps.View followUps(@PathVariable UUID caseId) {
        return followUps.view(caseId);
    }

    /** What is to begin, and on which ground. */
    record NewFollowUp(@Nullable String itemCode, @Nullable String ground, @Nullable String note) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FollowUps.FollowUp begin(@PathVariable UUID caseId, @RequestBody NewFollowUp body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return receipts.once(key, FollowUps.FollowUp.class, () -> followUps.choose(caseId,
                required("itemCode", body.itemCode()), required("ground", body.ground()), note(body.note())));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw DomainProblem.invalid(new FieldError(field, "required", "此项必填。", "This is required."));
        }
        return value;
    }

    private static @Nullable String note(@Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw DomainProblem.invalid(new FieldError("note", "too-long", "不能超过500字。", "500 characters at most."));
        }
        return value == null || value.isBlank() ? null : value.strip();
    }
}
