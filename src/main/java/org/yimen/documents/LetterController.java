package org.yimen.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters of a case and their printed form. */
@RestController
@RequestMapping("/api")
class LetterController {

    private final LetterArchive letters;

    LetterController(LetterArchive letters) {
        this.letters = letters;
    }

    @GetMapping("/cases/{caseId}/letters")
    List<LetterArchive.LetterView> ofCase(@PathVariable UUID caseId) {
        return letters.ofCase(caseId);
    }

    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean download) {
        LetterArchive.PrintedLetter letter = letters.pdf(id);
        ContentDisposition disposition = (download ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(letter.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .eTag('"' + letter.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", DocumentController.PDF_ONLY)
                .body(new FileSystemResource(letter.file()));
    }
}
