package org.yimen.workflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.TimeLimit;

/**
 * A clock as stored.
 *
 * @param taskId the task whose clock it is, absent for a clock of the whole case
 */
public record ClockRow(long id, UUID caseId, @Nullable String taskId, @Nullable String taskName, String code,
        String name, String nameEn, TimeLimit limit, @Nullable String legalBasis, ClockState state,
        Instant startedAt, Instant dueAt, Instant yellowAt, Instant orangeAt, boolean estimated, int remindedLevel) {

    static ClockRow from(ResultSet row, int n) throws SQLException {
        return new ClockRow(row.getLong("id"), row.getObject("case_id", UUID.class), row.getString("task_id"),
                row.getString("task_name"), row.getString("code"), row.getString("name"), row.getString("name_en"),
                TimeLimit.parse(row.getString("limit_text")), row.getString("legal_basis"),
                ClockState.valueOf(row.getString("state")), instant(row, "started_at"), instant(row, "due_at"),
                instant(row, "yellow_at"), instant(row, "orange_at"), row.getBoolean("estimated"),
                row.getInt("reminded_level"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The light at an instant; a clock that does not run shows green. */
    public Light light(Instant now) {
        return state == ClockState.RUNNING ? Light.at(now, yellowAt, orangeAt, dueAt) : Light.GREEN;
    }
}
