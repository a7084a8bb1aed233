package org.yimen.workflow.inbox;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.Page;
import org.yimen.workflow.deadline.Light;

/** The inbox of whoever is signed in. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private static final int MAX_PAGE = 100;

    private final InboxQuery query;
    private final InboxCounts counts;

    InboxController(InboxQuery query, InboxCounts counts) {
        this.query = query;
        this.counts = counts;
    }

    @GetMapping
    Page<TaskRow> inbox(@RequestParam(defaultValue = "MINE") Tab tab,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable Set<@Nullable Light> light,
            @RequestParam(required = false) @Nullable Long street,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "DUE") InboxQuery.Sort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size) {
        return query.page(tab, new InboxFilter(item, stage, lights(light), street, q, from, to), sort, cursor,
                Math.max(1, Math.min(size, MAX_PAGE)));
    }

    /** A blank value is converted to null, and asks for nothing. */
    private static Set<Light> lights(@Nullable Set<@Nullable Light> given) {
        return given == null ? Set.of() : given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @GetMapping("/counts")
    InboxCounts.Counts inboxCounts() {
        return counts.mine();
    }
}
