package org.yimen.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.documents.letters.LetterPdf;
import org.yimen.documents.storage.FileStore;
import org.yimen.documents.storage.IncomingFile;
import org.yimen.documents.text.TextState;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.PersonalData;
import org.yimen.platform.YimenClock;

/** Issued letters: lists them, prints each once and hands out the same bytes ever after. */
@Service
class LetterArchive {

    /** A letter as the case page lists it. */
    record LetterView(UUID id, String code, String name, @Nullable String number, OffsetDateTime issuedAt,
            String issuedBy, String sha256) {

        static LetterView from(ResultSet row, int n) throws SQLException {
            return new LetterView(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
                    row.getString("number"),
                    row.getTimestamp("issued_at").toInstant().atZone(YimenClock.ZONE).toOffsetDateTime(),
                    row.getString("issued_by_name"), row.getString("html_sha256"));
        }
    }

    /** A printed letter. */
    record PrintedLetter(String fileName, String sha256, Path file) {}

    private record Stored(UUID id, UUID caseId, String name, @Nullable String number, byte[] html, String htmlSha256,
            @Nullable String pdfSha256, Instant issuedAt) {}

    private static final long MAX_PDF = 100L << 20;

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final AuditTrail audit;
    private final PersonalData personal;
    private final LetterPdf press;
    private final FileStore store;
    private final DocumentRecords records;

    LetterArchive(JdbcClient jdbc, CasePolicy policy, AuditTrail audit, PersonalData personal, LetterPdf press,
            FileStore store, DocumentRecords records) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.audit = audit;
        this.personal = personal;
        this.press = press;
        this.store = store;
        this.records = records;
    }

    @Transactional(readOnly = true)
    public List<LetterView> ofCase(UUID caseId) {
        policy.require(CaseAction.READ, caseId);
        return jdbc.sql("""
                SELECT id, code, name, number, issued_at, issued_by_name, html_sha256
                FROM letter WHERE case_id = ? ORDER BY issued_at, id""")
                .param(caseId).query(LetterView::from).list();
    }

    /** The PDF, printed at first need; its hash is checked every time before it is handed out. */
    @Transactional
    public PrintedLetter pdf(UUID id) {
        UUID caseId = jdbc.sql("SELECT case_id FROM letter WHERE id = ?").param(id).query(UUID.class).optional()
                .orElseThrow(() -> DomainProblem.notFound("没有这份文书", "No such letter"));
        policy.require(CaseAction.READ, caseId);
        Stored letter = lock(id);
        audit.record(new AuditEvent("letter.read", "letter", id.toString(), caseId, Map.of()));
        try {
            String sha256 = letter.pdfSha256() == null ? print(letter) : letter.pdfSha256();
            if (!store.intact(sha256)) {
                throw altered(id);
            }
            String number = letter.number() == null ? "" : letter.number();
            return new PrintedLetter(letter.name() + number + ".pdf", sha256, store.find(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored lock(UUID id) {
        return jdbc.sql("""
                SELECT id, case_id, name, number, html, html_sha256, pdf_sha256, issued_at
                FROM letter WHERE id = ? FOR UPDATE""")
                .param(id)
                .query((row, n) -> new Stored(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                        row.getString("name"), row.getString("number"), row.getBytes("html"),
                        row.getString("html_sha256"), row.getString("pdf_sha256"), row.getTimestamp("issued_at").toInstant()))
                .single();
    }

    private String print(Stored letter) throws IOException {
        String html = personal.decrypt(letter.html());
        if (!sha256(html).equals(letter.htmlSha256())) {
            throw altered(letter.id());
        }
        byte[] pdf = press.print(letter.id(), html, letter.issuedAt());
        try (IncomingFile file = store.receive(new ByteArrayInputStream(pdf), MAX_PDF)) {
            records.keep(file, "application/pdf", null, TextState.NONE);
            jdbc.sql("UPDATE letter SET pdf_sha256 = ? WHERE id = ?").params(file.sha256(), letter.id()).update();
            return file.sha256();
        }
    }

    private static DomainProblem altered(UUID id) {
        return DomainProblem.of("letter-altered", HttpStatus.INTERNAL_SERVER_ERROR,
                "文书内容与签发时的摘要不一致，已停止提供，请联系管理员", "The stored letter no longer has the hash it was issued with")
                .with("letterId", id);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
