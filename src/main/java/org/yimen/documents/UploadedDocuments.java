package org.yimen.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.CaseDocuments;

/** Tells modules that refer to a document whether the case has it and what it is. */
@Repository
class UploadedDocuments implements CaseDocuments {

    private final JdbcClient jdbc;

    UploadedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> mediaType(UUID caseId, UUID documentId) {
        return jdbc.sql("""
                SELECT f.media_type FROM document d JOIN stored_file f ON f.sha256 = d.sha256
                WHERE d.id = :document AND d.case_id = :case""")
                .param("document", documentId).param("case", caseId).query(String.class).optional();
    }

    @Override
    public Map<String, Integer> perMaterial(UUID caseId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT material_code, count(*) AS documents FROM document
                WHERE case_id = :case AND material_code IS NOT NULL GROUP BY material_code ORDER BY material_code""")
                .param("case", caseId).query(row -> {
                    counts.put(row.getString("material_code"), row.getInt("documents"));
                });
        return counts;
    }
}
