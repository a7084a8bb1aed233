package org.yimen.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Page;

/** Drafts, submission, withdrawal and the case query. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final String KEY = "Idempotency-Key";

    private final CaseIntake intake;
    private final CaseQuery query;
    private final CaseDossier dossier;
    private final CommandReceipts receipts;

    CaseController(CaseIntake intake, CaseQuery query, CaseDossier dossier, CommandReceipts receipts) {
        this.intake = intake;
        this.query = query;
        this.dossier = dossier;
        this.receipts = receipts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseViews.CaseHead open(@RequestBody CaseViews.NewCase body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, CaseViews.CaseHead.class,
                () -> dossier.head(intake.open(required("itemCode", body.itemCode()), channel(body.channel()))));
    }

    @GetMapping
    Page<CaseViews.CaseRow> list(@ParameterObject CaseViews.CaseFilter filter) {
        return query.list(filter);
    }

    @GetMapping("/{caseId}")
    CaseViews.CaseHead head(@PathVariable UUID caseId) {
        return dossier.head(caseId);
    }

    @GetMapping("/{caseId}/draft")
    CaseViews.DraftView draft(@PathVariable UUID caseId) {
        return dossier.draft(caseId);
    }

    @PutMapping("/{caseId}/draft")
    CaseDrafts.Saved save(@PathVariable UUID caseId, @RequestBody CaseViews.DraftData body) {
        return intake.saveDraft(caseId, data(body.data()), body.version());
    }

    @PostMapping("/{caseId}/preview")
    List<CaseProgress.NextStep> preview(@PathVariable UUID caseId, @RequestBody CaseViews.FormData body) {
        return dossier.firstSteps(caseId, data(body.data()));
    }

    @PostMapping("/{caseId}/submit")
    CaseViews.CaseHead submit(@PathVariable UUID caseId, @RequestBody CaseViews.FormData body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, CaseViews.CaseHead.class, () -> {
            intake.submit(caseId, data(body.data()));
            return dossier.head(caseId);
        });
    }

    @PostMapping("/{caseId}/withdraw")
    CaseViews.CaseHead withdraw(@PathVariable UUID caseId, @RequestBody CaseViews.Reason body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, CaseViews.CaseHead.class, () -> {
            intake.withdraw(caseId, body.reason() == null ? "" : body.reason());
            return dossier.head(caseId);
        });
    }

    @DeleteMapping("/{caseId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID caseId) {
        intake.discard(caseId);
    }

    private static Map<String, Object> data(@Nullable Map<String, Object> data) {
        return data == null ? Map.of() : data;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw DomainProblem.invalid(new FieldError(field, "required", "此项必填。", "This is required."));
        }
        return value;
    }

    private static ServiceItem.Channel channel(@Nullable String value) {
        try {
            return ServiceItem.Channel.valueOf(required("channel", value));
        } catch (IllegalArgumentException e) {
            throw DomainProblem.invalid(new FieldError("channel", "unknown", "没有这个申请渠道。", "There is no such channel."));
        }
    }
}
