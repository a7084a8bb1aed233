package org.yimen.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseStatus;
import org.yimen.documents.inspection.InspectedFile;
import org.yimen.documents.storage.FileStore;
import org.yimen.documents.storage.IncomingFile;
import org.yimen.documents.text.TextJobs;
import org.yimen.documents.text.TextState;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;

/** The rows of uploaded documents and of the files they point to. */
@Service
class DocumentRecords {

    private final JdbcClient jdbc;
    private final FileStore store;
    private final TextJobs jobs;
    private final AuditTrail audit;
    private final CurrentUsers users;
    private final CasePolicy policy;
    private final CaseDesk cases;
    private final FileSweep sweep;
    private final Clock clock;

    DocumentRecords(JdbcClient jdbc, FileStore store, TextJobs jobs, AuditTrail audit, CurrentUsers users,
            CasePolicy policy, CaseDesk cases, FileSweep sweep, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.users = users;
        this.policy = policy;
        this.cases = cases;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Records an inspected file in a case; the same file under the same material is recorded once. */
    @Transactional
    public DocumentView add(UUID caseId, @Nullable String materialCode, String name, IncomingFile file, InspectedFile found) {
        keep(file, found.mediaType(), found.pages(), TextState.PENDING);
        CurrentUser user = users.require();
        UUID id = Ids.next();
        int added = jdbc.sql("""
                INSERT INTO document (id, case_id, sha256, name, material_code, uploaded_at, uploaded_by, uploaded_by_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(id, caseId, file.sha256(), name, blankToNull(materialCode), Timestamp.from(clock.instant()),
                        user.accountId(), user.displayName())
                .update();
        if (added == 0) {
            return same(caseId, materialCode, file.sha256()).asDuplicate();
        }
        audit.record(new AuditEvent("document.uploaded", "document", id.toString(), caseId,
                Map.of("sha256", file.sha256(), "mediaType", found.mediaType(), "size", file.size())));
        afterCommit(jobs::wake);
        return find(id).orElseThrow();
    }

    /** Records a document of an earlier case in this one as well; the file itself is there already. */
    @Transactional
    public DocumentView takeOver(UUID caseId, EarlierMaterials.EarlierDocument earlier) {
        CurrentUser user = users.require();
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO document (id, case_id, sha256, name, material_code, uploaded_at, uploaded_by,
                    uploaded_by_name, first_handed_in)
                SELECT ?, ?, sha256, name, ?, ?, ?, ?, coalesce(first_handed_in, uploaded_at) FROM document
                WHERE id = ?""")
                .params(id, caseId, earlier.materialCode(), Timestamp.from(clock.instant()), user.accountId(),
                        user.displayName(), earlier.documentId())
                .update();
        audit.record(new AuditEvent("document.reused", "document", id.toString(), caseId,
                Map.of("from", earlier.documentId().toString())));
        return find(id).orElseThrow();
    }

    /** Makes the file lasting. Its row is locked first, so that nobody removes the file at the same moment. */
    @Transactional
    public void keep(IncomingFile file, String mediaType, @Nullable Integer pages, TextState text) {
        jdbc.sql("""
                INSERT INTO stored_file (sha256, size_bytes, media_type, pages, stored_at, text_state)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET sha256 = excluded.sha256""")
                .params(file.sha256(), file.size(), mediaType, pages, Timestamp.from(clock.instant()), text.name()).update();
        try {
            store.keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<DocumentView> find(UUID id) {
        return jdbc.sql("SELECT " + DocumentView.COLUMNS + " FROM document d JOIN stored_file f USING (sha256) WHERE d.id = ?")
                .param(id).query(DocumentView::from).optional();
    }

    List<DocumentView> ofCase(UUID caseId) {
        return jdbc.sql("SELECT " + DocumentView.COLUMNS
                + " FROM document d JOIN stored_file f USING (sha256) WHERE d.case_id = ? ORDER BY d.uploaded_at, d.id")
                .param(caseId).query(DocumentView::from).list();
    }

    /** The uploader takes a document back, as long as the applicant still holds the case. */
    @Transactional
    public void remove(DocumentView document) {
        policy.require(CaseAction.UPLOAD, document.caseId());
        CaseStatus status = cases.get(document.caseId()).status();
        if (status != CaseStatus.DRAFT && status != CaseStatus.SUPPLEMENT) {
            throw DomainProblem.conflict("state-conflict", "办件已提交,材料不能再删除",
                    "The case was submitted; its documents stay");
        }
        if (document.uploadedById() != users.require().accountId()) {
            throw DomainProblem.forbidden("只有上传人可以删除", "Only the uploader may remove it");
        }
        jdbc.sql("DELETE FROM document WHERE id = ?").param(document.id()).update();
        afterCommit(() -> sweep.removeIfUnreferenced(document.sha256()));
        audit.record(new AuditEvent("document.removed", "document", document.id().toString(), document.caseId(),
                Map.of("sha256", document.sha256())));
    }

    private DocumentView same(UUID caseId, @Nullable String materialCode, String sha256) {
        return jdbc.sql("SELECT " + DocumentView.COLUMNS + """
                 FROM document d JOIN stored_file f USING (sha256)
                WHERE d.case_id = ? AND coalesce(d.material_code, '') = coalesce(?::text, '') AND d.sha256 = ?""")
                .params(caseId, blankToNull(materialCode), sha256).query(DocumentView::from).single();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
