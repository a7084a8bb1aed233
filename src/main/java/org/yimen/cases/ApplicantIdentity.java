package org.yimen.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.platform.IdNumber;
import org.yimen.platform.PersonalData;

/** Which person a case is about, known as soon as the number is typed. Permission is the caller's matter. */
@Component
public class ApplicantIdentity {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseDrafts drafts;
    private final Catalog catalog;
    private final Parties parties;
    private final PersonalData personalData;

    ApplicantIdentity(JdbcClient jdbc, CaseFiles files, CaseDrafts drafts, Catalog catalog, Parties parties,
            PersonalData personalData) {
        this.jdbc = jdbc;
        this.files = files;
        this.drafts = drafts;
        this.catalog = catalog;
        this.parties = parties;
        this.personalData = personalData;
    }

    /** Cases handed in in which the applicant of this one has a part. */
    @Transactional(readOnly = true)
    public List<UUID> casesOfSamePerson(UUID caseId) {
        return hash(caseId).map(hash -> jdbc.sql("""
                SELECT DISTINCT c.id FROM case_party p JOIN case_file c ON c.id = p.case_id
                WHERE p.id_hash = ? AND c.id <> ? AND c.status <> 'DRAFT'""").params(hash, caseId)
                .query(UUID.class).list()).orElse(List.of());
    }

    /** The keyed hash of the applicant's number, of the case or of its draft; empty where none is written yet. */
    @Transactional(readOnly = true)
    public Optional<String> hash(UUID caseId) {
        CaseFile file = files.findById(caseId).orElseThrow();
        if (file.applicantIdHash() != null) {
            return Optional.of(file.applicantIdHash());
        }
        var paths = catalog.release(file.releaseId()).applicantFields();
        return Optional.ofNullable(paths).map(p -> parties.text(drafts.unfinished(caseId), p.idNumber()))
                .filter(id -> !id.isBlank()).map(id -> personalData.lookupHash(IdNumber.normalise(id)));
    }
}
