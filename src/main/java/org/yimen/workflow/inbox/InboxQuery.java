package org.yimen.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.Pool;
import org.yimen.platform.Page;
import org.yimen.platform.PersonalData;
import org.yimen.workflow.inbox.InboxRows.Viewer;

/**
 * Answers the lists of the inbox. Each is read through the index made for it, page by page after a key; the list of
 * pools asks each pool for its first rows and merges them, so that its cost does not grow with the backlog.
 */
@Service
@Transactional(readOnly = true)
class InboxQuery {

    enum Sort { DUE, ARRIVED }

    private record Found(InboxTask task, Cursor cursor, @Nullable String note) {
    }

    private final JdbcClient jdbc;
    private final InboxRows rows;
    private final PersonalData crypto;
    private final Clock clock;

    InboxQuery(JdbcClient jdbc, InboxRows rows, PersonalData crypto, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.crypto = crypto;
        this.clock = clock;
    }

    Page<TaskRow> page(Tab tab, InboxFilter filter, Sort sort, @Nullable String cursor, int size) {
        Viewer viewer = rows.viewer();
        InboxFilter.Sql where = filter.sql(clock.instant(), crypto);
        InboxLists list = InboxLists.of(tab, sort);
        Map<String, Object> params = new HashMap<>(where.params());
        params.put("me", viewer.accountId());
        params.put("pools", viewer.pools().stream().map(Pool::id).toArray(String[]::new));
        Cursor after = Cursor.decode(cursor);
        if (after != null) {
            params.put("first", after.first());
            params.put("second", after.second());
            params.put("id", after.id());
        }
        params.put("limit", size + 1);
        List<Found> found = jdbc.sql(list.page(where.condition(), after != null)).params(params)
                .query(InboxQuery::found).list();
        int total = count(list, where.condition(), params);
        Page<Found> page = Page.of(found, size, total, f -> f.cursor().encode());
        return new Page<>(page.rows().stream().map(f -> rows.row(f.task(), viewer, f.note())).toList(), page.next(),
                page.total(), page.capped());
    }

    /** Capped at one more than a total may show. */
    private int count(InboxLists list, String condition, Map<String, Object> params) {
        Map<String, Object> counting = new HashMap<>(params);
        counting.keySet().removeAll(List.of("first", "second", "id"));
        counting.put("limit", Page.EXACT + 1);
        return jdbc.sql(list.count(condition)).params(counting).query(Integer.class).single();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(InboxTask.from(row, n), new Cursor(row.getString("key_1"), row.getString("key_2"),
                row.getString("task_id")), row.getString("copy_note"));
    }
}
