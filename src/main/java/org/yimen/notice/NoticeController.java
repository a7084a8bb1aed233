package org.yimen.notice;

import java.time.Instant;
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
import org.yimen.platform.Page;

/** Notices for staff: list, photos, and settling objections. */
@RestController
@RequestMapping("/api")
class NoticeController {

    private static final String KEY = "Idempotency-Key";

    private final NoticeList list;
    private final NoticeEvidence evidence;
    private final ObjectionDesk objections;
    private final CommandReceipts receipts;

    NoticeController(NoticeList list, NoticeEvidence evidence, ObjectionDesk objections, CommandReceipts receipts) {
        this.list = list;
        this.evidence = evidence;
        this.objections = objections;
        this.receipts = receipts;
    }

    record NewEvidence(@Nullable UUID documentId, @Nullable EvidenceKind kind, @Nullable Instant takenAt) {
    }

    record Settlement(@Nullable String text) {
    }

    record RevealObjector(@Nullable String reason) {
    }

    @GetMapping("/notices")
    Page<NoticeRow> list(@RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long street,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int size) {
        return list.page(state, street, cursor, Math.max(1, Math.min(size, 100)));
    }

    @GetMapping("/notices/{id}")
    NoticeDetail one(@PathVariable UUID id) {
        return list.detail(id);
    }

    @PostMapping("/notices/{id}/evidence")
    EvidenceView addEvidence(@PathVariable UUID id, @RequestBody NewEvidence photo,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, EvidenceView.class, () -> evidence.add(id, given("documentId", photo.documentId()),
                given("kind", photo.kind()), given("takenAt", photo.takenAt())));
    }

    @PostMapping("/objections/{id}/answer")
    ObjectionView answer(@PathVariable UUID id, @RequestBody Settlement settlement,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, ObjectionView.class,
                () -> objections.answer(id, given("text", settlement.text())));
    }

    @PostMapping("/objections/{id}/dismiss")
    ObjectionView dismiss(@PathVariable UUID id, @RequestBody Settlement settlement,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, ObjectionView.class,
                () -> objections.dismiss(id, given("text", settlement.text())));
    }

    @PostMapping("/objections/{id}/reveal")
    Objections.Objector reveal(@PathVariable UUID id, @RequestBody RevealObjector request) {
        return objections.reveal(id, given("reason", request.reason()));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw DomainProblem.invalid(new FieldError(field, "required", "必填。", "Required."));
        }
        return value;
    }
}
