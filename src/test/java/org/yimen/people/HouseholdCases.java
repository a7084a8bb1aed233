package org.yimen.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.platform.IdNumber;
import org.yimen.testing.TestOffice;

/** Cases of households, the first of their people being the applicant. */
final class HouseholdCases {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final TestOffice office;
    private final JdbcClient jdbc;

    HouseholdCases(ApplicationContext beans, TestOffice office) {
        this.office = office;
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** Somebody as a form has them. */
    record Human(String name, @Nullable String idNumber) {
    }

    /** Somebody born on a day, with a number of their own. */
    static Human born(String name, String day) {
        String digits = "210203" + day + NUMBER.incrementAndGet();
        return new Human(name, digits + IdNumber.checkCharacter(digits));
    }

    UUID of(Human... people) {
        UUID id = office.acceptedCase("check", office.applicant());
        handIn(id, people);
        return id;
    }

    void handIn(UUID caseId, Human... people) {
        Map<String, Object> data = new LinkedHashMap<>(row(people[0], "applicantName"));
        data.put("region", office.community.regionCode());
        List<Map<String, Object>> members = new ArrayList<>();
        for (Human human : people) {
            members.add(row(human, "name"));
        }
        data.put("members", members);
        office.submit(caseId, "application", data);
    }

    private static Map<String, Object> row(Human human, String name) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(name, human.name(), "relation", "01"));
        if (human.idNumber() != null) {
            row.put("idNumber", human.idNumber());
        }
        return row;
    }

    void makeConfidential(UUID caseId) {
        jdbc.sql("update case_file set confidentiality = 'CASE_TEAM' where id = :id").param("id", caseId).update();
    }

    /** The person of this name in a case. */
    UUID person(UUID caseId, String name) {
        return jdbc.sql("select distinct person_id from person_party where case_id = :case and name = :name")
                .param("case", caseId).param("name", name).query(UUID.class).single();
    }

    /** Everything that cases keep of their parties. */
    List<Map<String, Object>> parties() {
        return jdbc.sql("select id, case_id, role, name, relation, id_hash from case_party order by id").query()
                .listOfRows();
    }
}
