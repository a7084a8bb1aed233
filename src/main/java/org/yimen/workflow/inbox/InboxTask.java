package org.yimen.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.Pool;

/** A row of the inbox as stored. */
public record InboxTask(String taskId, UUID caseId, String processInstanceId,
        String processDefinitionId, @Nullable String caseNumber,
        String itemCode, String itemName, long releaseId, String applicantName, @Nullable Long applicantAccountId,
        @Nullable String streetName, @Nullable String communityName, String taskKey, String taskName,
        String taskNameEn, @Nullable String formKey, String stage, String stageEn, @Nullable String duty,
        boolean forApplicant, Pool pool, String poolName, String reasonZh, String reasonEn, @Nullable String fromName,
        String status, @Nullable Long assignee, @Nullable String assigneeName, @Nullable Instant claimedAt,
        Instant createdAt, @Nullable Instant dueAt, Instant yellowAt, Instant orangeAt, @Nullable String limitUnit,
        String clockState, @Nullable String outcome, @Nullable Long completedBy, @Nullable String completedByName,
        @Nullable Instant endedAt, @Nullable Instant urgedAt) {

    public boolean open() {
        return status.equals("OPEN");
    }

    static InboxTask from(ResultSet r, int n) throws SQLException {
        return new InboxTask(r.getString("task_id"), r.getObject("case_id", UUID.class),
                r.getString("process_instance_id"), r.getString("process_definition_id"), r.getString("case_number"), r.getString("item_code"),
                r.getString("item_name"), r.getLong("release_id"), r.getString("applicant_name"),
                r.getObject("applicant_account_id", Long.class), r.getString("street_name"),
                r.getString("community_name"), r.getString("task_key"), r.getString("task_name"),
                r.getString("task_name_en"), r.getString("form_key"), r.getString("stage"), r.getString("stage_en"),
                r.getString("duty"), r.getBoolean("for_applicant"), Pool.parse(r.getString("pool")),
                r.getString("pool_name"), r.getString("reason_zh"), r.getString("reason_en"), r.getString("from_name"),
                r.getString("status"), r.getObject("assignee", Long.class), r.getString("assignee_name"),
                instant(r, "claimed_at"), required(r, "created_at"), instant(r, "due_at"), required(r, "yellow_at"),
                required(r, "orange_at"), r.getString("limit_unit"), r.getString("clock_state"),
                r.getString("outcome"), r.getObject("completed_by", Long.class), r.getString("completed_by_name"),
                instant(r, "ended_at"), instant(r, "urged_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null || at.equals(OffsetDateTime.MAX) ? null : at.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at.equals(OffsetDateTime.MAX) ? Instant.MAX : at.toInstant();
    }
}
