package org.yimen.people;

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

/** Duplicates among persons, and what staff decide about them. */
@RestController
@RequestMapping("/api/people")
class MergeController {

    private static final String KEY = "Idempotency-Key";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final DuplicateSearch search;
    private final Merges merges;
    private final CommandReceipts receipts;

    MergeController(DuplicateSearch search, Merges merges, CommandReceipts receipts) {
        this.search = search;
        this.merges = merges;
        this.receipts = receipts;
    }

    @GetMapping("/duplicates")
    MergeViews.Duplicates duplicates(@RequestParam(required = false) @Nullable UUID person) {
        return search.find(person);
    }

    @GetMapping("/merges")
    List<MergeViews.MergeView> list(@RequestParam(required = false) @Nullable UUID person) {
        return merges.list(person);
    }

    @PostMapping("/merges")
    MergeViews.MergeView propose(@RequestBody MergeViews.MergeRequest body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        if (body.first() == null || body.second() == null || body.first().equals(body.second())) {
            throw DomainProblem.invalid(new FieldError("second", "required", "请指明两个不同的人。",
                    "Name two different persons."));
        }
        String reason = reason(body.reason());
        return receipts.once(key, MergeViews.MergeView.class,
                () -> merges.propose(body.first(), body.second(), reason));
    }

    @PostMapping("/merges/{id}/confirm")
    MergeViews.MergeView confirm(@PathVariable UUID id, @RequestBody MergeViews.MergeReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String reason = reason(body.reason());
        return receipts.once(key, MergeViews.MergeView.class, () -> merges.confirm(id, reason));
    }

    @PostMapping("/merges/{id}/refuse")
    MergeViews.MergeView refuse(@PathVariable UUID id, @RequestBody MergeViews.MergeReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String reason = reason(body.reason());
        return receipts.once(key, MergeViews.MergeView.class, () -> merges.refuse(id, reason));
    }

    @PostMapping("/merges/{id}/split")
    MergeViews.MergeView split(@PathVariable UUID id, @RequestBody MergeViews.MergeReason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String reason = reason(body.reason());
        return receipts.once(key, MergeViews.MergeView.class, () -> merges.proposeSplit(id, reason));
    }

    private static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw DomainProblem.invalid(new FieldError("reason", "required", "请写明依据，4 至 500 个字。",
                    "Please give the grounds, 4 to 500 characters."));
        }
        return reason;
    }
}
