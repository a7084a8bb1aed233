package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;

/** Cases of child protection that come in as reports and are taken further by hand. */
abstract class ChildCase extends DibaoProcess {

    private static final AtomicInteger CHILDREN = new AtomicInteger(100);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Autowired
    HistoryService history;
    String receipt = "";

    /** A new child's identity number. */
    static String child() {
        String digits = "210299" + LocalDate.of(2016, 1, 1).plusDays(CHILDREN.get() % 300)
                .format(DateTimeFormatter.BASIC_ISO_DATE) + (CHILDREN.incrementAndGet() % 900 + 100);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    String region() {
        return directory.unitByCode("ST01C01").orElseThrow().regionCode();
    }

    Map<String, Object> someReport() {
        return ChildForms.report(region(), child());
    }

    /** A report by somebody without an account. */
    UUID report(Map<String, Object> report, Map<String, Object> reporter) throws Exception {
        JsonNode answer = anonymous("/api/public/items/child-protection/reports",
                Map.of("report", report, "reporter", reporter), 200);
        receipt = answer.path("receipt").asText();
        return jdbc.sql("select id from case_file where item_code = 'child-protection' order by id desc limit 1")
                .query(UUID.class).single();
    }

    JsonNode anonymous(String path, Map<String, Object> body, int status) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var answer = mvc.perform(MockMvcRequestBuilders.post(path).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .with(request -> {
                    request.setRemoteAddr("10.0.0." + CHILDREN.incrementAndGet() % 250);
                    return request;
                }).content(new ObjectMapper().writeValueAsBytes(body))).andReturn().getResponse();
        String text = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return new ObjectMapper().readTree(text);
    }

    /** A registered case with six equal scores. */
    UUID triaged(Map<String, Object> report, String score) throws Exception {
        UUID id = report(report, ChildForms.reporter());
        complete(id, "Task_Register", "register", Map.of());
        complete(id, "Task_Triage", "submit", ChildForms.triage(score));
        return id;
    }

    /** A case with a plan after a conference of police and schools. */
    UUID planned(String measure) throws Exception {
        UUID id = triaged(someReport(), "2");
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        assessed(id, "2", measure);
        return id;
    }

    void assessed(UUID id, String score, String measure) {
        toThePlan(id, score, measure);
        complete(id, "Task_Plan", "submit", ChildForms.plan(today()));
    }

    /** Assessed, and a conference of police and schools decided on a measure. */
    void toThePlan(UUID id, String score, String measure) {
        complete(id, "Task_Assess", "submit", ChildForms.assessment(score));
        complete(id, "Task_Convene", "submit", ChildForms.convene(ChildForms.POLICE, ChildForms.SCHOOLS));
        complete(id, "Task_Attend", "submit", ChildForms.attendance());
        complete(id, "Task_Attend", "submit", ChildForms.attendance());
        complete(id, "Task_Minutes", "submit", ChildForms.minutes(today().plusDays(10), measure, ChildForms.POLICE, ChildForms.SCHOOLS));
    }

    void visit(UUID id, boolean found, boolean risk) {
        complete(id, "Task_Visit", "submit", ChildForms.visit(found, risk));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
    }

    CurrentUser user(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }

    /** The nodes that a case has passed or reached. */
    Set<String> reached(UUID id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                        .list().stream()).map(activity -> activity.getActivityId())
                .collect(java.util.stream.Collectors.toSet());
    }

    List<String> answers() throws Exception {
        JsonNode state = anonymous("/api/public/reports/state", Map.of("receipt", receipt), 200);
        return state.path("answers").findValuesAsText("zh");
    }
}
