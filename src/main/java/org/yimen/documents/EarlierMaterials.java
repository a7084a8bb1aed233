package org.yimen.documents;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.ApplicantIdentity;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.inspection.FileKind;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/**
 * What the same person handed in before need not be handed in again: materials of earlier cases that whoever fills in
 * this one may read. Materials of one item match by code, those of different items by name. What confidential cases
 * hold stays there.
 */
@Service
class EarlierMaterials {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final CaseDesk cases;
    private final ApplicantIdentity identity;
    private final Catalog catalog;
    private final DocumentRecords records;
    private final CommandReceipts receipts;

    EarlierMaterials(JdbcClient jdbc, CasePolicy policy, CaseDesk cases, ApplicantIdentity identity, Catalog catalog,
            DocumentRecords records, CommandReceipts receipts) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.cases = cases;
        this.identity = identity;
        this.catalog = catalog;
        this.records = records;
        this.receipts = receipts;
    }

    /**
     * A document of an earlier case that serves again.
     *
     * @param materialCode where it belongs on the checklist of the case that is being filled in
     * @param handedInAt   when it was first handed in
     */
    record EarlierDocument(UUID documentId, String materialCode, String name, OffsetDateTime handedInAt,
            @Nullable String caseNumber, String itemName, @Nullable String itemNameEn) {}

    private record Row(UUID id, String name, String materialCode, long releaseId, @Nullable String number,
            String mediaType, OffsetDateTime handedInAt) {}

    /** What may be taken over, the newest first, each file once; nothing where nothing can be handed in now. */
    @Transactional(readOnly = true)
    public List<EarlierDocument> of(UUID caseId) {
        policy.requireRead(caseId);
        if (!policy.may(CaseAction.UPLOAD, caseId)) {
            return List.of();
        }
        ServiceItem item = catalog.release(cases.get(caseId).releaseId());
        List<UUID> others = identity.casesOfSamePerson(caseId);
        return others.isEmpty() ? List.of() : rows(caseId, others).stream().flatMap(row -> offer(item, row).stream())
                .toList();
    }

    /** Takes a document over into the case. @throws DomainProblem 404 for what is not offered */
    DocumentView reuse(UUID caseId, UUID documentId, @Nullable String requestId) {
        return receipts.once(requestId, DocumentView.class, () -> {
            EarlierDocument wanted = of(caseId).stream().filter(d -> d.documentId().equals(documentId)).findFirst()
                    .orElseThrow(DomainProblem::notFound);
            return records.takeOver(caseId, wanted);
        });
    }

    private List<Row> rows(UUID caseId, List<UUID> others) {
        SqlPredicate readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        params.put("case", caseId);
        params.put("others", others.toArray(UUID[]::new));
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT DISTINCT ON (d.sha256, d.material_code, c.item_code) d.id, d.name, d.material_code,
                           c.release_id, c.number, f.media_type, coalesce(d.first_handed_in, d.uploaded_at) AS handed_in
                    FROM document d JOIN stored_file f USING (sha256) JOIN case_file c ON c.id = d.case_id
                    WHERE c.id = ANY(:others) AND c.confidentiality = 'NORMAL' AND d.material_code IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM document own WHERE own.case_id = :case AND own.sha256 = d.sha256)
                      AND (%s)
                    ORDER BY d.sha256, d.material_code, c.item_code, d.uploaded_at DESC) once
                ORDER BY handed_in DESC LIMIT %d""".formatted(readable.sql(), MOST))
                .params(params)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("material_code"), row.getLong("release_id"), row.getString("number"),
                        row.getString("media_type"),
                        row.getTimestamp("handed_in").toInstant().atZone(YimenClock.ZONE).toOffsetDateTime()))
                .list();
    }

    private Optional<EarlierDocument> offer(ServiceItem item, Row row) {
        ServiceItem source = catalog.release(row.releaseId());
        return source.material(row.materialCode()).filter(EarlierMaterials::ofApplicant)
                .flatMap(there -> item.materials().stream().filter(EarlierMaterials::ofApplicant)
                        .filter(here -> item.code().equals(source.code()) ? here.code().equals(there.code())
                                : here.name().equals(there.name()))
                        .filter(here -> FileKind.ofMediaType(row.mediaType())
                                .filter(kind -> kind.isAmong(here.accept())).isPresent()).findFirst())
                .map(here -> new EarlierDocument(row.id(), here.code(), row.name(), row.handedInAt(), row.number(),
                        source.name(), source.nameEn()));
    }

    private static boolean ofApplicant(ServiceItem.Material material) {
        return material.origin() == ServiceItem.Origin.APPLICANT;
    }
}
