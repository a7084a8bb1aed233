package org.yimen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.inspection.FileInspector;
import org.yimen.documents.inspection.InspectedFile;
import org.yimen.documents.inspection.Refusal;
import org.yimen.documents.inspection.RefusedFile;
import org.yimen.documents.storage.FileStore;
import org.yimen.documents.storage.FileTooLarge;
import org.yimen.documents.storage.IncomingFile;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * Takes uploads in: stream to a temporary file, look what it is, and only then, in one transaction, record it and
 * give the file its lasting name. Answered with success means on disk.
 */
@Service
public class DocumentUploads {

    private final CasePolicy policy;
    private final CaseDesk cases;
    private final Catalog catalog;
    private final FileStore store;
    private final FileInspector inspector;
    private final CommandReceipts receipts;
    private final DocumentRecords records;
    private final DocumentProperties properties;

    DocumentUploads(CasePolicy policy, CaseDesk cases, Catalog catalog, FileStore store, FileInspector inspector,
            CommandReceipts receipts, DocumentRecords records, DocumentProperties properties) {
        this.policy = policy;
        this.cases = cases;
        this.catalog = catalog;
        this.store = store;
        this.inspector = inspector;
        this.receipts = receipts;
        this.records = records;
        this.properties = properties;
    }

    /** @throws DomainProblem 413 file-too-large, 415 file-refused with the reason */
    public DocumentView upload(UUID caseId, @Nullable String materialCode, @Nullable String fileName, InputStream content,
            @Nullable String requestId) {
        policy.require(CaseAction.UPLOAD, caseId);
        Optional<ServiceItem.Material> material = material(caseId, materialCode);
        String name = displayName(fileName);
        try (IncomingFile file = store.receive(content, properties.maxSize().toBytes())) {
            InspectedFile found = inspector.inspect(file.path(), name);
            requireAccepted(material, found);
            return receipts.once(requestId, DocumentView.class,
                    () -> records.add(caseId, materialCode, name, file, found));
        } catch (FileTooLarge e) {
            long mib = e.maxBytes() >> 20;
            throw DomainProblem.of("file-too-large", HttpStatus.PAYLOAD_TOO_LARGE,
                    "文件超过 " + mib + " MB,请压缩或分成几份上传", "The file is larger than " + mib + " MB")
                    .with("maxBytes", e.maxBytes());
        } catch (RefusedFile e) {
            throw refused(e.reason(), e.found());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ServiceItem.Material> material(UUID caseId, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        ServiceItem item = catalog.release(cases.get(caseId).releaseId());
        return Optional.of(item.material(code).orElseThrow(() -> DomainProblem.invalid(new FieldError("materialCode",
                "unknown", "材料清单中没有这一项", "The checklist has no such material"))));
    }

    private static void requireAccepted(Optional<ServiceItem.Material> material, InspectedFile found) throws RefusedFile {
        if (!found.kind().isAmong(material.map(ServiceItem.Material::accept).orElse(List.of()))) {
            throw new RefusedFile(Refusal.NOT_FOR_MATERIAL, found.mediaType());
        }
    }

    private static DomainProblem refused(Refusal reason, @Nullable String found) {
        DomainProblem problem = DomainProblem.of("file-refused", HttpStatus.UNSUPPORTED_MEDIA_TYPE, reason.zh(), reason.en())
                .with("reason", reason.code());
        return found == null ? problem : problem.with("found", found);
    }

    /** The last part of what the browser sent, without control characters and at a bearable length. */
    private static String displayName(@Nullable String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "未命名";
        }
        return name.length() <= 200 ? name : name.substring(0, 100) + "…" + name.substring(name.length() - 99);
    }
}
