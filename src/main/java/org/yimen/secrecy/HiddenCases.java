package org.yimen.secrecy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitView;
import org.yimen.platform.IdNumber;
import org.yimen.platform.PersonalData;

/**
 * Finds cases of a case team by what identifies them for certain: the whole number of the case or of the person. Names
 * find nothing, so that nobody can fish.
 */
@Repository
class HiddenCases {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Catalog catalog;
    private final Directory directory;

    HiddenCases(JdbcClient jdbc, PersonalData personal, Catalog catalog, Directory directory) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.catalog = catalog;
        this.directory = directory;
    }

    /** A case whose item says whom to ask about it. */
    record Hidden(UUID caseId, String number, long departmentId, UnitView office) {
    }

    private record Row(UUID id, String number, long departmentId, long releaseId) {
    }

    /** The cases that the words identify, newest first. */
    List<Hidden> identified(String words) {
        String asked = words.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id, c.number, c.department_id, c.release_id from case_file c
                where c.confidentiality = 'CASE_TEAM' and c.status <> 'DRAFT'
                  and (c.number = :asked or c.receipt_number = :asked or c.applicant_id_hash = :hash)
                order by c.submitted_at desc""")
                .param("asked", asked).param("hash", personal.lookupHash(IdNumber.normalise(asked)))
                .query((rs, n) -> new Row(rs.getObject("id", UUID.class), rs.getString("number"),
                        rs.getLong("department_id"), rs.getLong("release_id"))).list().stream()
                .flatMap(row -> office(row.releaseId()).map(office ->
                        new Hidden(row.id(), row.number(), row.departmentId(), office)).stream()).toList();
    }

    private java.util.Optional<UnitView> office(long releaseId) {
        ServiceItem.Report report = catalog.release(releaseId).report();
        return report == null ? java.util.Optional.empty() : directory.unitByCode(report.office());
    }
}
