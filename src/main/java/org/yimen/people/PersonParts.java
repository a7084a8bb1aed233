package org.yimen.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;

/** Parts of persons in cases, as far as the acting user may read the cases: what others have is not even counted. */
@Repository
class PersonParts {

    private static final String READABLE = """
            select %s from person_party x join person p on p.id = x.person_id join case_file c on c.id = x.case_id
            where c.status <> 'DRAFT' and (%s)""";

    private final JdbcClient jdbc;
    private final CasePolicy policy;

    PersonParts(JdbcClient jdbc, CasePolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** Parts of everybody whose file this person is in. */
    List<PartRow> ofFile(UUID personId) {
        return rows("p.file_id = (select f.file_id from person f where f.id = :person)", Map.of("person", personId));
    }

    /** Parts of everybody who has a part in one of these cases, in whatever case. */
    List<PartRow> ofHousehold(Collection<UUID> cases) {
        return rows("""
                p.file_id in (select h.file_id from person_party hx join person h on h.id = hx.person_id
                              where hx.case_id in (:cases))""", Map.of("cases", cases));
    }

    /** Parts of the same persons in other cases than this. */
    List<PartRow> elsewhere(UUID caseId) {
        return rows("""
                x.case_id <> :case and p.file_id in
                    (select h.file_id from person_party hx join person h on h.id = hx.person_id
                     where hx.case_id = :case)""", Map.of("case", caseId));
    }

    /** Parts of these persons alone, without those merged with them. */
    List<PartRow> ofPersons(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : rows("p.id in (:persons)", Map.of("persons", persons));
    }

    /** Everybody's part in these cases. */
    List<PartRow> ofCases(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : rows("c.id in (:cases)", Map.of("cases", cases));
    }

    /** The parties of a case and who they are; the caller has checked that the case may be read. */
    List<HouseholdViews.PartyPerson> parties(UUID caseId) {
        return jdbc.sql("select party_id, person_id from person_party where case_id = :case order by party_id")
                .param("case", caseId).query(HouseholdViews.PartyPerson.class).list();
    }

    /** Files of the applicants of a case. */
    List<UUID> applicants(UUID caseId) {
        return jdbc.sql("""
                select p.file_id from person_party x join person p on p.id = x.person_id
                where x.case_id = :case and x.role = 'APPLICANT'""").param("case", caseId).query(UUID.class).list();
    }

    private List<PartRow> rows(String condition, Map<String, Object> params) {
        SqlPredicate readable = policy.readable();
        Map<String, Object> all = new HashMap<>(readable.params());
        all.putAll(params);
        return jdbc.sql(READABLE.formatted(PartRow.COLUMNS, readable.sql()) + " and " + condition
                        + " order by coalesce(c.submitted_at, c.created_at) desc, c.id desc, x.party_id")
                .params(all).query(PartRow::from).list();
    }
}
