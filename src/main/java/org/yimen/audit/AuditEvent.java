package org.yimen.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param action     stable name, e.g. {@code task.completed}
 * @param objectType kind of object, e.g. {@code task}
 * @param detail     facts without personal values
 */
public record AuditEvent(String action, String objectType, String objectId, @Nullable UUID caseId,
        Map<String, Object> detail) {

    public static AuditEvent of(String action, String objectType, Object objectId) {
        return new AuditEvent(action, objectType, objectId.toString(), null, Map.of());
    }

    public static AuditEvent ofCase(String action, UUID caseId, Map<String, Object> detail) {
        return new AuditEvent(action, "case", caseId.toString(), caseId, detail);
    }
}
