package org.yimen.registers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** Entitlements for staff. */
@RestController
@RequestMapping("/api")
class EntitlementController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 500;

    private final EntitlementDesk desk;
    private final CommandReceipts receipts;

    EntitlementController(EntitlementDesk desk, CommandReceipts receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping("/register-entries/{id}/entitlement")
    EntitlementView entitlement(@PathVariable UUID id) {
        return desk.view(id);
    }

    @GetMapping("/registers/{code}/reviews")
    List<DueReview> reviews(@PathVariable String code, @RequestParam(defaultValue = "30") int days) {
        return desk.reviews(code, Math.max(0, Math.min(days, 366)));
    }

    /** A hold to be placed. */
    record NewHold(@Nullable HoldKind kind, @Nullable String reason) {
    }

    @PostMapping("/register-entries/{id}/holds")
    EntitlementView hold(@PathVariable UUID id, @RequestBody NewHold body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        if (body.kind() == null) {
            throw missing("kind");
        }
        return once(key, id, () -> desk.hold(id, body.kind(), text("reason", body.reason())));
    }

    /** Why a hold is released. */
    record ReleaseReason(@Nullable String reason) {
    }

    @PostMapping("/register-entries/{id}/holds/{holdId}/release")
    EntitlementView release(@PathVariable UUID id, @PathVariable long holdId, @RequestBody ReleaseReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, () -> desk.release(id, holdId, text("reason", body.reason())));
    }

    /** An account to be paid to. */
    record NewPayee(@Nullable String holder, @Nullable String account, @Nullable String bank,
            @Nullable String reason) {
    }

    @PostMapping("/register-entries/{id}/account")
    EntitlementView account(@PathVariable UUID id, @RequestBody NewPayee body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, () -> desk.account(id, new Payee(text("holder", body.holder()),
                text("account", body.account()), body.bank()), text("reason", body.reason())));
    }

    /** Whether an entry is shown among the published approvals; a reason is needed to hide it. */
    record Publication(boolean shown, @Nullable String reason) {
    }

    @PostMapping("/register-entries/{id}/publication")
    EntitlementView publication(@PathVariable UUID id, @RequestBody Publication body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, id, () -> desk.publication(id, body.shown() ? null : text("reason", body.reason())));
    }

    private EntitlementView once(@Nullable String key, UUID id, Runnable command) {
        return receipts.once(key, EntitlementView.class, () -> {
            command.run();
            return desk.view(id);
        });
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw missing(field);
        }
        return value.strip();
    }

    private static DomainProblem missing(String field) {
        return DomainProblem.invalid(new FieldError(field, "required", "请填写，最多 500 个字。",
                "This is required, 500 characters at most."));
    }
}
