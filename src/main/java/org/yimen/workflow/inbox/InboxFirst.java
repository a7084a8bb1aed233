package org.yimen.workflow.inbox;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The few rows of the inbox that the workbench shows. */
@Service
@Transactional(readOnly = true)
public class InboxFirst {

    private static final int SHOWN = 8;
    /** Several tasks of one case count once. */
    private static final int LOOKED_AT = 40;
    private static final InboxFilter ALL = new InboxFilter(null, null, Set.of(), null, null, null, null);

    private final InboxQuery query;

    InboxFirst(InboxQuery query) {
        this.query = query;
    }

    /** Mine and claimable, due first. */
    public List<TaskRow> nearest() {
        return Stream.of(Tab.MINE, Tab.POOL)
                .flatMap(tab -> query.page(tab, ALL, InboxQuery.Sort.DUE, null, SHOWN).rows().stream())
                .sorted(Comparator.comparing(TaskRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN).toList();
    }

    /** The cases of which the acting user completed a task last, each once, with the task completed. */
    public List<TaskRow> recentlyDone() {
        Set<UUID> seen = new HashSet<>();
        return query.page(Tab.DONE, ALL, InboxQuery.Sort.DUE, null, LOOKED_AT).rows().stream()
                .filter(row -> seen.add(row.caseId())).limit(SHOWN).toList();
    }
}
