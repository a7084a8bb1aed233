package org.yimen.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the case's story.
 *
 * @param kind     SUBMIT, TASK, STATUS, LETTER, NOTICE, SYSTEM …
 * @param node     id of the model element, if it happened at one
 * @param onBehalf for whom a deputy acted
 */
public record TimelineEntry(String kind, @Nullable String node, String nodeName, @Nullable String nodeNameEn,
        @Nullable String unitName, @Nullable String postName, @Nullable String actorName, @Nullable String onBehalf,
        @Nullable String action, @Nullable String actionName, @Nullable String opinion, Map<String, Object> detail) {

    /** Something the system did by itself. */
    public static TimelineEntry system(String kind, String nodeName, String nodeNameEn, Map<String, Object> detail) {
        return new TimelineEntry(kind, null, nodeName, nodeNameEn, null, null, "系统自动", null, null, null, null,
                detail);
    }
}
