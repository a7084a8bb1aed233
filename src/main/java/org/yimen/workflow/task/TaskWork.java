package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yimen.workflow.inbox.TaskRow;
import org.yimen.workflow.model.UserTaskModel.Action;

/**
 * Everything needed to handle a task on one screen.
 *
 * @param data      what the form starts with: its latest version, else what is known already
 * @param suggested the latest outcome of each decision of the case
 */
public record TaskWork(TaskRow task, @Nullable String formKey, @Nullable JsonNode formSchema,
        Map<String, Object> data, Drafts.@Nullable Draft draft, List<ActionView> actions, String reason,
        String reasonEn, @Nullable String duty, SeparationOfDuties.@Nullable Conflict dutyConflict,
        Map<String, Map<String, Object>> suggested, List<String> phrases) {

    /** A way to complete the task, as a button. */
    @Schema(name = "TaskAction")
    public record ActionView(String code, String name, String nameEn, String style, boolean opinionRequired,
            boolean partial) {

        static ActionView from(Action action) {
            return new ActionView(action.code(), action.name(), action.nameEn(), action.style(),
                    action.opinionRequired(), action.partial());
        }
    }
}
