package org.yimen.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.documents.storage.FileStore;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Hands documents out to those who may read their case, and writes down that it did. */
@Service
class DocumentReading {

    /** A document and where its bytes lie. */
    record Content(DocumentView document, Path file) {}

    /** Text and metadata of a document. */
    record DocumentText(String text, Map<String, String> metadata) {}

    private final DocumentRecords records;
    private final CasePolicy policy;
    private final AuditTrail audit;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentUsers users;
    private final RecentReadings recent;

    DocumentReading(DocumentRecords records, CasePolicy policy, AuditTrail audit, FileStore store, JdbcClient jdbc,
            ObjectMapper json, CurrentUsers users, RecentReadings recent) {
        this.records = records;
        this.policy = policy;
        this.audit = audit;
        this.store = store;
        this.jdbc = jdbc;
        this.json = json;
        this.users = users;
        this.recent = recent;
    }

    /** The document, or 404 also when the caller may not read its case. */
    @Transactional(readOnly = true)
    public DocumentView require(UUID documentId) {
        DocumentView document = records.find(documentId).orElseThrow(DocumentReading::unknown);
        policy.require(CaseAction.READ, document.caseId());
        return document;
    }

    /**
     * The file of a document.
     *
     * @param continues whether a later part is asked for: viewers fetch one document in many parts, and that is one
     *                  reading as long as it began not long ago
     */
    @Transactional
    public Content content(UUID documentId, boolean continues) {
        DocumentView document = require(documentId);
        if (!(continues && recent.goesOn(users.require().accountId(), documentId))) {
            recordReading(document, "content");
            recent.began(users.require().accountId(), documentId);
        }
        try {
            return new Content(document, store.find(document.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of a document is missing in the store", e);
        }
    }

    @Transactional
    public DocumentText text(UUID documentId) {
        DocumentView document = require(documentId);
        recordReading(document, "text");
        return jdbc.sql("SELECT content, metadata::text AS metadata FROM document_text WHERE sha256 = ?")
                .param(document.sha256())
                .query((row, n) -> new DocumentText(row.getString("content"), metadata(row.getString("metadata"))))
                .optional().orElse(new DocumentText("", Map.of()));
    }

    private void recordReading(DocumentView document, String part) {
        audit.record(new AuditEvent("document.read", "document", document.id().toString(), document.caseId(),
                Map.of("part", part)));
    }

    private Map<String, String> metadata(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainProblem unknown() {
        return DomainProblem.notFound("没有这份材料", "No such document");
    }
}
