package org.yimen.workflow.inbox;

/**
 * The SQL of each list: where its rows come from and in which order. {@code key_1, key_2, task_id} is the order and
 * so the cursor.
 */
record InboxLists(String source, String key1, String key2, String type1, boolean descending, String note,
        boolean perPool) {

    private static final String UNCLAIMED = "inbox_task t where t.pool = p.pool and t.status = 'OPEN' and t.assignee is null";

    static InboxLists of(Tab tab, InboxQuery.Sort sort) {
        boolean due = sort == InboxQuery.Sort.DUE;
        String first = due ? "t.due_at" : "t.created_at";
        return switch (tab) {
            case POOL -> new InboxLists(UNCLAIMED, first, "t.created_at", "timestamptz", false, "null::text", true);
            case MINE -> new InboxLists("inbox_task t where t.assignee = :me and t.status = 'OPEN' and t.assignee is not null",
                    first, "t.created_at", "timestamptz", false, "null::text", false);
            case DONE -> new InboxLists("inbox_task t where t.completed_by = :me and t.status = 'DONE'",
                    "t.ended_at", "t.ended_at", "timestamptz", true, "null::text", false);
            case STARTED -> new InboxLists("""
                    workflow_case w cross join lateral (select * from inbox_task i where i.case_id = w.case_id
                        order by i.status = 'OPEN' desc, i.created_at desc, i.task_id desc limit 1) t
                    where w.started_by = :me""", "w.started_at", "w.started_at", "timestamptz", true, "null::text", false);
            case CC -> new InboxLists("inbox_copy y join inbox_task t on t.task_id = y.task_id where y.account_id = :me",
                    "y.at", "y.at", "timestamptz", true, "y.from_name || coalesce('：' || y.note, '')", false);
        };
    }

    String page(String condition, boolean after) {
        String direction = descending ? " desc" : "";
        String key = after ? " and (" + key1 + ", " + key2 + ", t.task_id) " + (descending ? "<" : ">")
                + " (:first::" + type1 + ", :second::" + type1 + ", :id)" : "";
        String select = "select t.*, " + key1 + "::text as key_1, " + key2 + "::text as key_2, " + note
                + " as copy_note, " + key1 + " as order_1, " + key2 + " as order_2 from " + source + " and " + condition
                + key + " order by " + key1 + direction + ", " + key2 + direction + ", t.task_id" + direction
                + " limit :limit";
        return perPool ? "select t.* from unnest(:pools::text[]) as p(pool) cross join lateral (" + select
                + ") t order by t.order_1, t.order_2, t.task_id limit :limit" : select;
    }

    String count(String condition) {
        String select = "select 1 from " + source + " and " + condition + " limit :limit";
        return perPool ? "select count(*) from (select 1 from unnest(:pools::text[]) as p(pool) cross join lateral ("
                + select + ") t limit :limit) n" : "select count(*) from (" + select + ") n";
    }
}
