package org.yimen.cases;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseFiles extends Repository<CaseFile, UUID> {

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = :id")
    Optional<CaseFile> lockById(UUID id);

    /** The number of another case of the same applicant and item that is still open. */
    @Query(value = """
            SELECT number FROM case_file WHERE applicant_id_hash = :applicant AND item_code = :item AND id <> :but
            AND status <> 'DRAFT' AND closed_at IS NULL LIMIT 1""", nativeQuery = true)
    Optional<String> numberOfOpen(String applicant, String item, UUID but);

    void delete(CaseFile file);

    void flush();
}
