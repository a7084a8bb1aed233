package org.yimen.verification;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.demo.DemoOrganization;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.IdNumber;

/** The demo district with cases of an item that has an economic check, handed in through the API. */
class CheckedCases {

    private static final AtomicInteger PEOPLE = new AtomicInteger(100);

    private final WebApplicationContext context;
    private final MockMvc http;
    private final ObjectMapper json;
    final JdbcClient jdbc;

    CheckedCases(WebApplicationContext context) {
        this.context = context;
        this.http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.json = context.getBean(ObjectMapper.class);
        this.jdbc = context.getBean(JdbcClient.class);
        context.getBean(DemoOrganization.class).seed();
    }

    record Answer(int status, JsonNode body) {
        String slug() {
            return body.path("type").asText().replaceFirst(".*:", "");
        }
    }

    static String adult() {
        return number("19700307");
    }

    static String child() {
        return number("20180307");
    }

    private static String number(String birth) {
        String digits = "210203" + birth + (100 + PEOPLE.incrementAndGet());
        return digits + IdNumber.checkCharacter(digits);
    }

    CurrentUser user(String username) {
        return jdbc.sql("select id, username, display_name, kind from account where username = :name")
                .param("name", username).query((row, n) -> new CurrentUser(row.getLong(1), row.getString(2),
                        row.getString(3), AccountKind.valueOf(row.getString(4)))).single();
    }

    CurrentUser citizen() {
        String name = "v" + PEOPLE.incrementAndGet() + Long.toString(System.nanoTime(), 36);
        long id = context.getBean(Accounts.class).create(new Accounts.NewAccount(name, "Yimen@2026", "王建国",
                AccountKind.APPLICANT, false));
        return new CurrentUser(id, name, "王建国", AccountKind.APPLICANT);
    }

    Map<String, Object> household(boolean authorised, String... idNumbers) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < idNumbers.length; i++) {
            members.add(Map.of("name", "成员" + (i + 1), "idNumber", idNumbers[i], "relation", i == 0 ? "01" : "20",
                    "authorised", authorised));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("applicantName", "成员1");
        data.put("idNumber", idNumbers[0]);
        data.put("phone", "13812345678");
        data.put("region", context.getBean(Directory.class).unitByCode("ST01C01").orElseThrow().regionCode());
        data.put("wages", 0);
        data.put("deposits", 0);
        data.put("members", members);
        return data;
    }

    UUID open(CurrentUser who) {
        return UUID.fromString(post(who, "/api/cases", Map.of("itemCode", "check", "channel",
                who.kind() == AccountKind.APPLICANT ? "ONLINE" : "WINDOW")).body().path("id").asText());
    }

    UUID submitted(CurrentUser who, String... idNumbers) {
        UUID id = open(who);
        Answer answer = post(who, "/api/cases/" + id + "/submit", Map.of("data", household(true, idNumbers)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return id;
    }

    /** Key of the one open task of the case. */
    String task(UUID caseId) {
        return jdbc.sql("select task_key from inbox_task where case_id = :id and status = 'OPEN'")
                .param("id", caseId).query(String.class).optional().orElse("none");
    }

    /** Takes the open task and completes it. */
    Answer complete(CurrentUser who, UUID caseId, String action) {
        String id = claim(who, caseId);
        return post(who, "/api/tasks/" + id + "/complete", Map.of("action", action, "data", Map.of()));
    }

    String claim(CurrentUser who, UUID caseId) {
        String id = jdbc.sql("select task_id from inbox_task where case_id = :id and status = 'OPEN'")
                .param("id", caseId).query(String.class).single();
        post(who, "/api/tasks/" + id + "/claim", null);
        return id;
    }

    JsonNode report(CurrentUser who, UUID caseId) {
        return get(who, "/api/cases/" + caseId + "/verification").body();
    }

    /** The line of a source about the person at a place in the household. */
    JsonNode line(CurrentUser who, UUID caseId, String source, String person) {
        for (JsonNode line : report(who, caseId).path("lines")) {
            if (line.path("source").asText().equals(source) && line.path("person").asText().equals(person)) {
                return line;
            }
        }
        throw new AssertionError("no line " + source + " " + person);
    }

    Answer post(CurrentUser who, String path, @Nullable Object body) {
        return send(HttpMethod.POST, who, path, body == null ? null : write(body), null);
    }

    Answer put(CurrentUser who, String path, Object body) {
        return send(HttpMethod.PUT, who, path, write(body), null);
    }

    Answer get(CurrentUser who, String path) {
        return send(HttpMethod.GET, who, path, null, null);
    }

    /** What a department delivers: no session, a token. */
    Answer deliver(UUID request, String token, String body) {
        return send(HttpMethod.POST, null, "/api/public/verification/answers/" + request, body, "Bearer " + token);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpMethod method, @Nullable CurrentUser who, String path, @Nullable String body,
            @Nullable String authorization) {
        try {
            var call = request(method, path).contentType(MediaType.APPLICATION_JSON);
            if (who != null) {
                call.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + who.kind().name()))))).with(csrf());
            }
            if (body != null) {
                call.content(body);
            }
            if (authorization != null) {
                call.header("Authorization", authorization);
            }
            var response = http.perform(call).andReturn().getResponse();
            String text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(response.getStatus(), text.isEmpty() ? json.createObjectNode() : json.readTree(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
