package org.yimen.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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
import org.yimen.platform.Page;

/** What the public reads, kept out of search engines and gone when the notice ends; and where it objects. */
@RestController
@RequestMapping("/api/public/notices")
class PublicNoticeController {

    private static final int SIZE = 20;

    private final Notices notices;
    private final ObjectionDesk objections;
    private final CommandReceipts receipts;
    private final Clock clock;

    PublicNoticeController(Notices notices, ObjectionDesk objections, CommandReceipts receipts, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.receipts = receipts;
        this.clock = clock;
    }

    record ObjectionReceipt(String receipt) {
    }

    @GetMapping
    ResponseEntity<Page<PublicNotice>> list(@RequestParam(required = false) @Nullable UUID cursor) {
        var rows = notices.visible(clock.instant(), cursor, SIZE + 1).stream().map(PublicNotice::from).toList();
        return hidden(Page.of(rows, SIZE, notices.countVisible(clock.instant()), row -> row.id().toString()));
    }

    @GetMapping("/{id}")
    ResponseEntity<PublicNotice> one(@PathVariable UUID id) {
        return hidden(notices.byId(id).filter(notice -> notice.visibleAt(clock.instant())).map(PublicNotice::from)
                .orElseThrow(() -> DomainProblem.notFound("公示不存在或已经结束。",
                        "There is no such notice, or it has ended.")));
    }

    @PostMapping("/{id}/objections")
    ResponseEntity<ObjectionReceipt> object(@PathVariable UUID id, @RequestBody ObjectionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        return hidden(receipts.once(key, ObjectionReceipt.class,
                () -> new ObjectionReceipt(objections.raise(id, request, http.getRemoteAddr()))));
    }

    private static <T> ResponseEntity<T> hidden(T body) {
        return ResponseEntity.ok().header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .cacheControl(CacheControl.noStore()).body(body);
    }
}
