package org.yimen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.Page;

/** Documents of a case: upload, list, look at, search, take back. */
@RestController
@RequestMapping("/api")
class DocumentController {

    /** Nothing in a document may run, load or be framed elsewhere; browsers refuse their PDF viewer in a sandbox. */
    private static final String SANDBOXED = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    static final String PDF_ONLY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final DocumentUploads uploads;
    private final DocumentRecords records;
    private final DocumentReading reading;
    private final DocumentSearch search;
    private final Checklist checklist;
    private final EarlierMaterials earlier;
    private final CasePolicy policy;
    private final CommandReceipts receipts;

    DocumentController(DocumentUploads uploads, DocumentRecords records, DocumentReading reading, DocumentSearch search,
            Checklist checklist, EarlierMaterials earlier, CasePolicy policy, CommandReceipts receipts) {
        this.uploads = uploads;
        this.records = records;
        this.reading = reading;
        this.search = search;
        this.checklist = checklist;
        this.earlier = earlier;
        this.policy = policy;
        this.receipts = receipts;
    }

    @PostMapping(path = "/cases/{caseId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DocumentView upload(@PathVariable UUID caseId, @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String materialCode,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestId) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return uploads.upload(caseId, materialCode, file.getOriginalFilename(), content, requestId);
        }
    }

    @GetMapping("/cases/{caseId}/documents")
    Checklist.CaseDocuments list(@PathVariable UUID caseId) {
        policy.require(CaseAction.READ, caseId);
        return checklist.of(caseId, records.ofCase(caseId));
    }

    /** What the same person handed in before and need not hand in again. */
    @GetMapping("/cases/{caseId}/earlier-documents")
    List<EarlierMaterials.EarlierDocument> earlier(@PathVariable UUID caseId) {
        return earlier.of(caseId);
    }

    @PostMapping("/cases/{caseId}/earlier-documents/{documentId}")
    DocumentView reuse(@PathVariable UUID caseId, @PathVariable UUID documentId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestId) {
        return earlier.reuse(caseId, documentId, requestId);
    }

    @GetMapping("/documents/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean download,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        DocumentReading.Content content = reading.content(id, continues(range));
        DocumentView document = content.document();
        boolean inline = document.previewable() && !download;
        MediaType type = MediaType.parseMediaType(document.mediaType());
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", type.equals(MediaType.APPLICATION_PDF) ? PDF_ONLY : SANDBOXED)
                .body(new FileSystemResource(content.file()));
    }

    /** Whether all that is asked for comes after the first byte: a viewer goes on with what it began to fetch. */
    private static boolean continues(@Nullable String range) {
        try {
            return range != null && HttpRange.parseRanges(range).stream()
                    .allMatch(one -> one.getRangeStart(1) > 0);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @GetMapping("/documents/{id}/text")
    DocumentReading.DocumentText text(@PathVariable UUID id) {
        return reading.text(id);
    }

    @DeleteMapping("/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestId) {
        receipts.once(requestId, Boolean.class, () -> {
            records.remove(reading.require(id));
            return true;
        });
    }

    @GetMapping("/documents/search")
    Page<DocumentSearch.DocumentHit> search(@RequestParam String q, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size) {
        return search.search(q, cursor, size);
    }
}
