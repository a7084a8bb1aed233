package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yimen.PolicyCalls.Call;
import org.yimen.platform.IdNumber;

/**
 * Proves the need-to-know rule: every endpoint of the policy table is called by everybody outside the case team, on the
 * child's case and searching for what identifies the child, and no answer says anything of it but that a record exists.
 */
class NeedToKnowIntegrationTests extends PolicyTestBase {

    private static final String CHILD = "欧阳小鹿";
    private static final String PLACE = "磨坊里十二号三单元";
    private static final String WORDS = "手臂有淤青";
    private static final String REPORTER = "钟离明月";
    private static final String PHONE = "13987654321";
    private static final String DIGITS = "21029920160305118";
    private static final String NUMBER = DIGITS + IdNumber.checkCharacter(DIGITS);
    private static final String APPLIED = "21029920150711235";
    private static final String CARER = "21029919600305118";

    /**
     * A case that its team knows, and nobody else.
     *
     * @param values  its ids, for the paths of the sample calls
     * @param words   what somebody might search for
     * @param secrets what no answer may say
     * @param team    roles that belong to it
     */
    private record Hidden(String item, Map<String, String> values, List<String> words, List<String> secrets, List<String> team) {

        @Override
        public String toString() {
            return item;
        }
    }

    private Map<String, String> childsCase;
    private String receipt;
    private List<String> secrets;
    private Hidden applied;

    @BeforeAll
    void reportAChild() throws Exception {
        JsonNode told = answer("anonymous", post("/api/public/items/child-protection/reports", """
                {"report":{"happeningNow":"NO","mrCodes":["MR4"],"policeTold":"YES","policeReceipt":"110-1","narrative":"邻居听到哭喊，见到孩子%s，孩子说怕回家。","childName":"%s",
                 "childIdNumber":"%s","ageRange":"8TO13","gender":"FEMALE","unattended":"NO","region":"210299001001",
                 "location":"%s","suspectRelation":"FATHER","source":"SCHOOL"},
                 "reporter":{"anonymous":"NO","name":"%s","phone":"%s","relation":"STAFF"}}"""
                .formatted(WORDS, CHILD, NUMBER, PLACE, REPORTER, PHONE)));
        receipt = told.path("receipt").asText();
        String id = district.records.one("select id::text from case_file where item_code = 'child-protection' order by id desc limit 1");
        String number = district.records.one("select number from case_file where id = '" + id + "'");
        childsCase = new LinkedHashMap<>(district.ordinary);
        childsCase.putAll(district.confidential);
        childsCase.putAll(Map.of("case", id, "item", "child-protection", "task", district.records.task(id, "Task_Register"),
                "submission", district.records.one("select id::text from case_submission where case_id = '" + id + "'")));
        answer("case-team", post("/api/tasks/" + childsCase.get("task") + "/complete",
                "{\"action\":\"register\",\"data\":" + json.writeValueAsString(answer("case-team", new Call("GET", "/api/tasks/"
                        + childsCase.get("task"), null, null, false, false)).path("data")) + "}"));
        childsCase.put("task", district.records.task(id, "Task_Triage"));
        childsCase.put("letter", district.records.one("select id::text from letter where case_id = '" + id + "'"));
        secrets = List.of(CHILD, PLACE, WORDS, REPORTER, PHONE, NUMBER, id, number, childsCase.get("task"),
                childsCase.get("letter"), district.records.one("select receipt_number from case_file where id = '" + id + "'"), "欧某某");
        applyForAChild();
    }

    /** An application in the ordinary way, of an item that is as confidential. */
    private void applyForAChild() throws Exception {
        String item = "child-without-care";
        String number = APPLIED + IdNumber.checkCharacter(APPLIED);
        String carer = CARER + IdNumber.checkCharacter(CARER);
        String id = answer("window-clerk", post("/api/cases", "{\"itemCode\":\"" + item + "\",\"channel\":\"WINDOW\"}")).path("id").asText();
        answer("window-clerk", post("/api/cases/" + id + "/submit", """
                {"data":{"childName":"司徒小禾","childIdNumber":"%s","region":"210299001001","address":"槐树巷九号","fatherName":"司徒大川",
                 "fatherStatus":"DEAD","motherName":"百里秋","motherStatus":"REVOKED","carerName":"钟离老五","carerIdNumber":"%s",
                 "carerRelation":"GRANDPARENT","carerLivesTogether":"YES","phone":"13612349876","filedBy":"GUARDIAN",
                 "payeeKind":"GUARDIAN","payeeName":"钟离老五","payeeAccount":"6228480402564890018","payeeBank":"农业银行","honest":true}}"""
                .formatted(number, carer)));
        Map<String, String> values = new LinkedHashMap<>(district.ordinary);
        values.putAll(district.confidential);
        values.putAll(Map.of("case", id, "item", item, "task", district.records.task(id, "Task_Intake"), "submission",
                district.records.one("select id::text from case_submission where case_id = '" + id + "'")));
        String receipt = district.records.one("select receipt_number from case_file where id = '" + id + "'");
        applied = new Hidden(item, values, List.of("司徒小禾", number, receipt, "槐树巷九号"), List.of("司徒", "百里秋", "钟离老五", "槐树巷九号",
                "13612349876", "6228480402564890018", number, carer, receipt, id, values.get("task"), "司某某"), List.of("window-clerk"));
    }

    private List<Hidden> hidden() {
        return List.of(new Hidden("child-protection", childsCase, List.of(CHILD, NUMBER, secrets.get(7), PLACE), secrets,
                List.of("case-team", "bureau-leader")), applied);
    }

    @Test
    void nobodyOutsideTheTeamLearnsAnythingThroughAnyEndpoint() {
        List<String> leaks = new ArrayList<>();
        int asked = 0;
        for (Hidden one : hidden()) {
            int before = asked;
            for (PolicyTable.Row row : table.rows) {
                for (String role : outside(one)) {
                    for (Call call : questions(one, row, role)) {
                        asked++;
                        MockHttpServletResponse answer = undone(role, call);
                        told(one, answer).filter(secret -> !own(call, secret))
                                .forEach(secret -> leaks.add(role + " " + call.method() + " " + call.path() + "?" + call.query()
                                        + " -> " + answer.getStatus() + " tells " + secret));
                    }
                }
            }
            assertThat(asked - before).as(one.item()).isGreaterThan(3000);
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noAnswerOnTheCaseItselfIsAnythingButThatThereIsNone() {
        List<String> answers = new ArrayList<>();
        for (Hidden one : hidden()) {
            for (PolicyTable.Row row : table.rows) {
                if (!row.about().equals("case") || !calls.byEndpoint().get(row.endpoint()).path().contains("{case}")) {
                    continue;
                }
                for (String role : outside(one)) {
                    int status = undone(role, filled(row, role, one.values())).getStatus();
                    if (!List.of(401, 403, 404).contains(status)) {
                        answers.add(one + " " + role + " " + row.endpoint() + " " + status);
                    }
                }
            }
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void theTeamReadsItByItsAliasAndEveryLookIsWrittenDown() throws Exception {
        for (PolicyTable.Row row : table.rows) {
            Call call = filled(row, "case-team");
            if (!row.endpoint().startsWith("GET") || !row.about().equals("case")
                    || !call.path().contains(childsCase.get("case")) && !call.path().contains(childsCase.get("task"))) {
                continue;
            }
            transactions.executeWithoutResult(tx -> {
                tx.setRollbackOnly();
                long before = looks();
                MockHttpServletResponse answer = send("case-team", call);
                if (answer.getStatus() == 200) {
                    assertThat(looks()).as(row.endpoint()).isGreaterThan(before);
                }
            });
        }
        JsonNode head = answer("case-team", new Call("GET", "/api/cases/" + childsCase.get("case"), null, null, false, false));
        assertThat(head.path("applicantName").asText()).isEqualTo("欧某某");
        MockHttpServletResponse team = undone("case-team", new Call("GET", "/api/cases/" + childsCase.get("case")
                + "/submissions", null, null, false, false));
        assertThat(new String(team.getContentAsByteArray(), StandardCharsets.UTF_8)).doesNotContain(REPORTER, PHONE, NUMBER);
    }

    @Test
    void othersAreToldThatARecordExistsAndWhomToAsk() throws Exception {
        for (String role : List.of("window-clerk", "other-department", "assistant")) {
            JsonNode told = answer(role, new Call("GET", "/api/whereabouts", "q=" + NUMBER, null, false, false));
            assertThat(told.path("ask")).hasSize(1);
            assertThat(told.path("ask").get(0).path("name").asText()).isEqualTo("未成年人救助保护中心");
        }
        assertThat(answer("case-team", new Call("GET", "/api/whereabouts", "q=" + NUMBER, null, false, false)).path("ask"))
                .as("who may read it is told nothing").isEmpty();
        assertThat(answer("window-clerk", new Call("GET", "/api/whereabouts", "q=" + CHILD, null, false, false)).path("ask"))
                .as("names find nothing").isEmpty();
        assertThat(answer("case-team", new Call("GET", "/api/cases", "item=child-protection", null, false, false)).path("total")
                .asInt()).isEqualTo(1);
    }

    @Test
    void breakingTheGlassLetsInForADayAndIsReviewed() throws Exception {
        String path = "/api/cases/" + childsCase.get("case");
        transactions.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            String ask = "{\"q\":\"" + NUMBER + "\",\"reason\":\"孩子在派出所，需要马上联系监护人\"}";
            assertThat(send("window-clerk", post("/api/emergency-access", ask)).getStatus()).isEqualTo(403);
            assertThat(send("street-handler", post("/api/emergency-access", "{\"q\":\"" + NUMBER + "\",\"reason\":\"急\"}"))
                    .getStatus()).as("a reason is needed").isEqualTo(400);
            assertThat(send("street-handler", post("/api/emergency-access", ask)).getStatus()).isEqualTo(200);
            assertThat(send("street-handler", get(path)).getStatus()).isEqualTo(200);
            String id = district.records.one("select id::text from emergency_access");
            assertThat(send("chief", post("/api/emergency-access/" + id + "/review", "{\"justified\":true,\"remark\":\"x\"}"))
                    .getStatus()).as("the chief of another department").isEqualTo(404);
            assertThat(district.records.one("select count(*)::text from notification where template = 'emergency-access'")).isEqualTo("1");
            assertThat(send("bureau-leader", post("/api/emergency-access/" + id + "/review",
                    "{\"justified\":false,\"remark\":\"没有紧急情况\"}")).getStatus()).isEqualTo(200);
            assertThat(send("street-handler", get(path)).getStatus()).as("unjustified access ends").isEqualTo(404);
        });
    }

    @Test
    void theSealOnTheReporterTakesTwoAndIsReadOnce() throws Exception {
        String path = "/api/cases/" + childsCase.get("case") + "/reporter";
        transactions.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            assertThat(send("case-team", post(path + "/openings", "{\"reason\":\"公安要求报告人作证，已核对公函\"}")).getStatus())
                    .isEqualTo(200);
            String opening = path + "/openings/" + district.records.one("select id::text from report_opening");
            assertThat(send("case-team", post(opening + "/read", "{}")).getStatus()).as("nobody agreed").isEqualTo(403);
            assertThat(send("case-team", post(opening + "/decide", "{\"agreed\":true}")).getStatus()).as("oneself").isEqualTo(403);
            assertThat(send("bureau-leader", post(opening + "/decide", "{\"agreed\":true}")).getStatus()).isEqualTo(200);
            assertThat(body(send("case-team", post(opening + "/read", "{}")))).contains(REPORTER, PHONE);
            assertThat(send("case-team", post(opening + "/read", "{}")).getStatus()).as("once").isEqualTo(403);
        });
        assertThat(district.records.one("select encode(reporter_sealed, 'escape') from report_source limit 1")).doesNotContain(REPORTER);
    }

    @Test
    void theReceiptTellsWhatBecameOfTheReportAndNothingElse() throws Exception {
        JsonNode state = answer("anonymous", post("/api/public/reports/state", "{\"receipt\":\"" + receipt + "\"}"));
        assertThat(state.path("answers")).hasSize(1);
        assertThat(secrets).noneMatch(secret -> state.toString().contains(secret));
    }

    private List<String> outside(Hidden one) {
        return table.roles.stream().filter(role -> !one.team().contains(role)).toList();
    }

    /** The call of the table on the child's case, and where it searches, with everything that identifies the child. */
    private List<Call> questions(Hidden one, PolicyTable.Row row, String role) {
        List<Call> questions = new ArrayList<>(List.of(filled(row, role, one.values())));
        if (row.endpoint().startsWith("GET") && !row.about().equals("case") && !row.endpoint().contains("/openapi")) {
            one.words().forEach(words -> questions.add(questions.get(0).withQuery("q=" + words)));
            questions.add(questions.get(0).withQuery("item=" + one.item()));
        }
        return questions;
    }

    /** What somebody sent himself may come back; and the audit administrator's list has ids, which open nothing. */
    private static boolean own(Call call, String secret) {
        return call.path().equals("/api/audit") && secret.matches("[0-9a-f-]{36}") || (call.query() + call.path() + call.body()).contains(secret);
    }

    private static Stream<String> told(Hidden one, MockHttpServletResponse answer) {
        String body = body(answer) + answer.getHeaderNames().stream().map(answer::getHeaders).toList();
        return one.secrets().stream().filter(body::contains);
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long looks() {
        return Long.parseLong(district.records.one("select count(*)::text from audit_entry where action = 'case.looked-into' and case_id = '"
                + childsCase.get("case") + "'"));
    }

    private Call filled(PolicyTable.Row row, String role) {
        return filled(row, role, childsCase);
    }

    private JsonNode answer(String role, Call call) throws Exception {
        MockHttpServletResponse response = send(role, call);
        assertThat(response.getStatus()).as(body(response)).isBetween(200, 299);
        return json.readTree(response.getContentAsByteArray());
    }

    private static Call get(String path) {
        return new Call("GET", path, null, null, false, false);
    }

    private static Call post(String path, String body) {
        return new Call("POST", path, null, body, false, false);
    }
}
