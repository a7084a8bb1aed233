package org.yimen.documents;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;
import org.yimen.documents.text.SearchableText;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Grams;
import org.yimen.platform.Page;

/** Finds words in the text of documents, among those cases only that the caller may read. */
@Service
class DocumentSearch {

    /** One document that holds the words, with the text around them. */
    record DocumentHit(UUID documentId, UUID caseId, @Nullable String caseNumber, String name, String snippet) {}

    private record Row(DocumentHit hit, Instant uploadedAt) {}

    private record Position(Instant at, UUID id) {}

    private static final int BEFORE = 30;
    private static final int SNIPPET = 120;

    private final JdbcClient jdbc;
    private final CasePolicy policy;

    DocumentSearch(JdbcClient jdbc, CasePolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** @param words one word or phrase; two characters suffice for the index to answer */
    @Transactional(readOnly = true)
    public Page<DocumentHit> search(String words, @Nullable String cursor, int size) {
        String sought = SearchableText.of(words);
        if (sought.isEmpty() || sought.length() > 100) {
            throw DomainProblem.invalid(new FieldError("q", "length", "请输入1到100个字", "Enter 1 to 100 characters"));
        }
        int limit = Math.max(1, Math.min(size, 100));
        SqlPredicate readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        params.put("grams", Grams.array(Grams.query(sought)));
        params.put("sought", sought);
        String from = """
                 FROM document_text t JOIN document d USING (sha256) JOIN case_file c ON c.id = d.case_id
                WHERE t.grams @> :grams::text[] AND position(:sought in t.folded) > 0 AND (%s)""".formatted(readable.sql());
        int total = jdbc.sql("SELECT count(*) FROM (SELECT 1" + from + " LIMIT " + (Page.EXACT + 1) + ") counted")
                .params(params).query(Integer.class).single();
        Page<Row> page = Page.of(page(from, params, cursor, limit), limit, total, DocumentSearch::cursor);
        page.rows().stream().map(row -> row.hit().caseId()).distinct().forEach(policy::requireRead); // a snippet is a look
        return new Page<>(page.rows().stream().map(Row::hit).toList(), page.next(), page.total(), page.capped());
    }

    private List<Row> page(String from, Map<String, Object> params, @Nullable String cursor, int limit) {
        Map<String, Object> own = new HashMap<>(params);
        String after = "";
        if (cursor != null && !cursor.isBlank()) {
            Position position = position(cursor);
            own.put("at", Timestamp.from(position.at()));
            own.put("id", position.id());
            after = " AND (d.uploaded_at, d.id) < (:at, :id)";
        }
        return jdbc.sql("""
                SELECT d.id, d.case_id, c.number, d.name, d.uploaded_at,
                       substr(t.folded, greatest(position(:sought in t.folded) - %d, 1), %d) AS snippet""".formatted(BEFORE, SNIPPET)
                        + from + after + " ORDER BY d.uploaded_at DESC, d.id DESC LIMIT " + (limit + 1))
                .params(own)
                .query((row, n) -> new Row(new DocumentHit(row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class), row.getString("number"), row.getString("name"),
                        row.getString("snippet")), row.getTimestamp("uploaded_at").toInstant()))
                .list();
    }

    private static String cursor(Row row) {
        String plain = row.uploadedAt() + " " + row.hit().documentId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Position position(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw DomainProblem.invalid(new FieldError("cursor", "invalid", "翻页标记无效", "The cursor is not valid"));
        }
    }
}
