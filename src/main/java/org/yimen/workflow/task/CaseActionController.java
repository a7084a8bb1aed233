package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.catalog.FormSchema;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.CommandReceipts;
import org.yimen.workflow.model.CaseActionModel;

/** What may be done to a case beside its tasks. */
@RestController
@RequestMapping("/api/cases/{id}/actions")
class CaseActionController {

    /** An action as a menu entry, with the form it asks for. */
    record CaseActionView(String code, String name, String nameEn, String style, @Nullable String formKey,
            @Nullable JsonNode formSchema) {
    }

    record CaseActionRequest(@Nullable String reason, @Nullable Map<String, Object> data) {
    }

    record CaseActionResult(CaseStatus caseStatus) {
    }

    private final CaseActions actions;
    private final CaseDesk desk;
    private final CommandReceipts receipts;

    CaseActionController(CaseActions actions, CaseDesk desk, CommandReceipts receipts) {
        this.actions = actions;
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping
    List<CaseActionView> offered(@PathVariable UUID id) {
        return actions.offered(id).stream().map(action -> view(id, action)).toList();
    }

    @PostMapping("/{code}")
    CaseActionResult carryOut(@PathVariable UUID id, @PathVariable String code, @RequestBody CaseActionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return receipts.once(key, CaseActionResult.class, () -> {
            actions.carryOut(id, code, request.reason(), request.data() == null ? Map.of() : request.data());
            return new CaseActionResult(desk.get(id).status());
        });
    }

    private CaseActionView view(UUID caseId, CaseActionModel action) {
        return new CaseActionView(action.message(), action.name(), action.nameEn(), action.style(), action.formKey(),
                actions.form(caseId, action).map(FormSchema::schema).orElse(null));
    }
}
