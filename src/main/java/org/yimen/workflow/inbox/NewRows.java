package org.yimen.workflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.CaseView;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.Grams;
import org.yimen.workflow.model.UserTaskModel;

/** Writes the row of a new task. */
@Repository
class NewRows {

    /** A task as the engine knows it. */
    record EngineTask(String id, String processInstanceId, String processDefinitionId, Pool pool, @Nullable Long assignee,
            @Nullable String assigneeName, Instant createdAt) {
    }

    /** Where the task comes from and why it goes to its pool. */
    record Reason(String zh, String en, @Nullable String fromName, boolean forApplicant) {
    }

    private final JdbcClient jdbc;
    private final Directory directory;

    NewRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    void insert(EngineTask task, UserTaskModel model, CaseView file, ServiceItem item, Reason reason) {
        Pool pool = task.pool();
        jdbc.sql("""
                insert into inbox_task (task_id, case_id, process_instance_id, process_definition_id, case_number,
                    item_code, item_name, release_id, applicant_name, name_grams, id_hash, applicant_account_id, street_id, street_name,
                    community_id, community_name, task_key, task_name, task_name_en, form_key, stage, stage_en, duty,
                    for_applicant, pool, pool_unit_id, pool_post, pool_name, reason_zh, reason_en, from_name, assignee,
                    assignee_name, created_at)
                values (:task, :case, :instance, :definition, :number, :item, :itemName,
                    :release, :name, :grams, :hash, :account, :street, :streetName,
                    :community, :communityName, :key, :taskName, :taskNameEn, :form, :stage, :stageEn, :duty,
                    :applicant, :pool, :unit, :post, :poolName, :zh, :en, :from, :assignee, :assigneeName, :at)""")
                .param("task", task.id()).param("case", file.id()).param("instance", task.processInstanceId())
                .param("definition", task.processDefinitionId())
                .param("number", file.number()).param("item", item.code()).param("itemName", item.name())
                .param("release", file.releaseId()).param("name", file.applicantName())
                .param("grams", Grams.array(Grams.of(file.applicantName()))).param("hash", file.applicantIdHash())
                .param("account", file.applicantAccountId()).param("street", file.streetId())
                .param("streetName", unitName(file.streetId())).param("community", file.communityId())
                .param("communityName", unitName(file.communityId())).param("key", model.id())
                .param("taskName", model.name()).param("taskNameEn", model.nameEn()).param("form", model.formKey())
                .param("stage", model.stage()).param("stageEn", model.stageEn()).param("duty", model.duty())
                .param("applicant", reason.forApplicant()).param("pool", pool.id()).param("unit", pool.unitId())
                .param("post", pool.post()).param("poolName", directory.unit(pool.unitId()).name() + " "
                        + directory.postName(pool.post()))
                .param("zh", reason.zh()).param("en", reason.en()).param("from", reason.fromName())
                .param("assignee", task.assignee()).param("assigneeName", task.assigneeName())
                .param("at", InboxTasks.utc(task.createdAt())).update();
    }

    private @Nullable String unitName(@Nullable Long unit) {
        return unit == null ? null : directory.unit(unit).name();
    }
}
