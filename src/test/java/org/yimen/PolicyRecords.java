package org.yimen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.ApplicantIdentity;
import org.yimen.platform.PersonalData;

/** Rows that the policy district needs and that would take long to come by through the front door. */
final class PolicyRecords {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personalData;
    private final ApplicantIdentity identity;
    private final Map<String, String> ids = new LinkedHashMap<>();

    PolicyRecords(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.json = context.getBean(ObjectMapper.class);
        this.personalData = context.getBean(PersonalData.class);
        this.identity = context.getBean(ApplicantIdentity.class);
    }

    /** A hold on the payment of the case's entry. */
    String hold(String caseId) {
        return one("""
                insert into entry_hold (entry_id, kind, reason, placed_at, placed_by, placed_name)
                select id, 'OTHER', 'r', now(), 0, 'n' from register_entry where case_id = :id returning id::text""", caseId);
    }

    /** A material of the case that would serve the drafts, since their applicants are members of its household. */
    String earlier(String caseId, List<String> drafts) {
        for (String draft : drafts) {
            jdbc.sql("insert into case_party (case_id, role, name, id_hash) values (?, 'MEMBER', '周全', ?)")
                    .params(UUID.fromString(caseId), identity.hash(UUID.fromString(draft)).orElseThrow()).update();
        }
        return one("""
                insert into document (id, case_id, sha256, name, material_code, uploaded_at, uploaded_by, uploaded_by_name)
                select gen_random_uuid(), case_id, sha256, name, 'M01', uploaded_at, uploaded_by, uploaded_by_name
                from document where case_id = :id and name = '照片.png' returning id::text""", caseId);
    }

    /** Something the applicant was told. */
    String notification(String caseId) {
        return one("""
                insert into notification (account_id, case_id, template, title, title_en, body, body_en, created_at)
                select applicant_account_id, id, 'test', 't', 't', 'b', 'b', now() from case_file where id = :id
                returning id::text""", caseId);
    }

    /** Money that the entry was paid, of which a part is being recovered; the id of the recovery. */
    String paidTooMuch(String caseId, String item) {
        return one("""
                with roll as (insert into payment_roll (id, register_code, register_name, month, status, department_id,
                        generated_by, checked_by, approved_by, generated_at)
                    select gen_random_uuid(), '%1$s', 'r', '1999-01-01', 'LOCKED', u.id, -1, -2, -3, now()
                    from org_unit u where u.code = 'RESCUE' returning id),
                item as (insert into payment_item (roll_id, entry_id, number, case_id, subject_name, amount, members,
                        payee_sealed)
                    select roll.id, e.id, 1, e.case_id, '周全', 90, 1, ''::bytea from roll, register_entry e
                    where e.case_id = :id)
                insert into payment_recovery (entry_id, case_id, amount, monthly, reason, decided_at, decided_by,
                    decided_name)
                select id, case_id, 20, 5, 'r', now(), 0, 'n' from register_entry where case_id = :id
                returning id::text""".formatted(item), caseId);
    }

    /** The applicant's file, and three more people of the case: one to be merged, one asked about, one merged. */
    Map<String, String> twinsOf(String caseId) {
        Map<String, String> objects = new LinkedHashMap<>();
        objects.put("filePerson", one("select person_id::text from person_party where case_id = :id", caseId));
        for (String name : List.of("twin", "asked", "made")) {
            objects.put(name, one("""
                    with made as (insert into person (id, file_id, name_key, first_seen)
                        select i, i, '周全', now() from (select gen_random_uuid() as i) n returning id)
                    insert into person_party (party_id, person_id, case_id, role, name)
                    select -(select count(*) from person), made.id, :id, 'MEMBER', '周全' from made
                    returning person_id::text""", caseId));
        }
        Map.of("asked", "PROPOSED", "made", "CONFIRMED").forEach((name, status) -> objects.put(name + "Merge",
                jdbc.sql("""
                        insert into person_merge (id, first_id, second_id, status, asked_by, decided_by, changed_at)
                        values (gen_random_uuid(), least(:a, :b), greatest(:a, :b), :status, -1,
                            case when :status = 'CONFIRMED' then -2 end, now()) returning id::text""")
                        .param("a", UUID.fromString(objects.get("filePerson")))
                        .param("b", UUID.fromString(objects.get(name))).param("status", status)
                        .query(String.class).single()));
        return objects;
    }

    /** An economic check with a line in each state, and a consent. */
    Map<String, String> checkOf(String caseId, String person) throws JsonProcessingException {
        byte[] sealed = personalData.encrypt(json.writeValueAsString(Map.of("key", person, "name", "周全", "idNumber",
                PolicyDistrict.identity())));
        Map<String, String> objects = new LinkedHashMap<>(Map.of("person", person));
        objects.put("consent", jdbc.sql("""
                insert into verification_consent (id, case_id, person_hash, person_sealed, scope, method, signed_at,
                    valid_until, recorded_by, recorded_at)
                values (gen_random_uuid(), :case, :person, :sealed, '{APPLICATION}', 'ELECTRONIC', now(),
                    current_date + 90, 0, now()) returning id::text""").param("case", UUID.fromString(caseId))
                .param("person", person).param("sealed", sealed).query(String.class).single());
        UUID report = jdbc.sql("""
                insert into verification_report (id, case_id, round, purpose, requested_at, completed_at, outcome,
                    valid_until, announced)
                values (gen_random_uuid(), :case, 1, 'APPLICATION', now(), now(), 'INCOMPLETE', current_date + 90,
                    'INCOMPLETE') returning id""").param("case", UUID.fromString(caseId)).query(UUID.class).single();
        Map.of("errLine", List.of("BANK", "ERR", "FOUND"), "foundLine", List.of("VEHICLE", "OVER", "FOUND"),
                "toldLine", List.of("TAX", "OVER", "TOLD"), "contestedLine", List.of("SCHOOL", "OVER", "CONTESTED"))
                .forEach((name, line) -> objects.put(name, jdbc.sql("""
                        insert into verification_line (report_id, case_id, source_code, person_hash, person_sealed,
                            result, error, state, changed_at)
                        values (:report, :case, :source, :person, :sealed, :result, 'timeout', :state, now())
                        returning id::text""").param("report", report).param("case", UUID.fromString(caseId))
                        .param("source", line.get(0)).param("person", person).param("sealed", sealed)
                        .param("result", line.get(1)).param("state", line.get(2)).query(String.class).single()));
        return objects;
    }

    /** Ids of the organisation, the same for every case. */
    Map<String, String> organisation() {
        if (!ids.isEmpty()) {
            return ids;
        }
        for (String status : List.of("DRAFT", "CHECKED", "EXPORTED")) {
            ids.put("roll" + status, one("""
                    insert into payment_roll (id, register_code, register_name, month, status, department_id,
                        generated_by, checked_by, approved_by, generated_at)
                    select gen_random_uuid(), 'permit', 'r', date '2001-01-01' + %1$d * interval '1 month', '%2$s', u.id, -1,
                        case when '%2$s' <> 'DRAFT' then -2 end, case when '%2$s' = 'EXPORTED' then -3 end, now()
                    from org_unit u where u.code = 'RESCUE' returning id::text""".formatted(status.length(), status)));
        }
        ids.put("adjustment", one("""
                insert into payment_adjustment (id, register_code, department_id, from_month, parameters_on, status,
                    prepared_by, prepared_name, prepared_at)
                select gen_random_uuid(), 'permit', u.id, '2001-01-01', '2001-01-01', 'PREVIEW', -1, 'n', now()
                from org_unit u where u.code = 'RESCUE' returning id::text"""));
        ids.put("staff", one("""
                select min(a.staff_id)::text from appointment a join org_unit u on u.id = a.unit_id where u.code = 'ST07C05'"""));
        ids.put("appointment", one("""
                select min(a.id)::text from appointment a join org_unit u on u.id = a.unit_id where u.code = 'ST07C05'"""));
        ids.put("colleague", one("select id::text from account where username = 'st01.window2'"));
        ids.put("unit", one("select id::text from org_unit where code = 'ST02'"));
        ids.put("bureau", one("select id::text from org_unit where code = 'BUREAU'"));
        ids.put("emptyUnit", one("select id::text from org_unit where code = 'ST78'"));
        ids.put("absence", one("select min(id)::text from absence"));
        ids.put("fundStreet", one("select id::text from org_unit where code = 'ST01'"));
        ids.put("fundAsked", replenishment("ST03", "'ASKED', null, null"));
        ids.put("fundApproved", replenishment("ST04", "'APPROVED', now(), 0"));
        ids.put("parameter", one("""
                select min(v.id)::text from policy_parameter_value v"""));
        return ids;
    }

    /** A request to fill the reserve fund of a street up, in this state with when and by whom it was decided. */
    private String replenishment(String street, String state) {
        jdbc.sql("insert into reserve_fund (unit_id, opened_at) select id, now() from org_unit where code = :code")
                .param("code", street).update();
        return one("""
                insert into reserve_fund_replenishment (unit_id, amount, reason, asked_at, asked_name, state, decided_at,
                    decided_by)
                select id, 100, '余额不足', now(), '系统自动', %2$s from org_unit where code = '%1$s' returning id::text"""
                .formatted(street, state));
    }

    String task(String caseId, String key) {
        return jdbc.sql("select task_id from inbox_task where case_id = :id and task_key = :key and status = 'OPEN'")
                .param("id", UUID.fromString(caseId)).param("key", key).query(String.class).single();
    }

    String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    String one(String sql, String caseId) {
        return jdbc.sql(sql).param("id", UUID.fromString(caseId)).query(String.class).list().get(0);
    }

    List<String> all(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
