package org.yimen.workflow;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.demo.DemoOrganization;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.UnitView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.IdNumber;

/** The demo district, its people, and seal requests sent through the API as they would. */
class SealRequests {

    /** An answer of the API. */
    record Answer(int status, JsonNode body) {
        String slug() {
            return body.path("type").asText().replaceFirst(".*:", "");
        }
    }

    private static final AtomicInteger PEOPLE = new AtomicInteger(100);

    private final WebApplicationContext context;
    private final MockMvc http;
    private final ObjectMapper json;
    final JdbcClient jdbc;
    final UnitView community;
    final UnitView street;

    SealRequests(WebApplicationContext context) {
        this.context = context;
        this.http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.json = context.getBean(ObjectMapper.class);
        this.jdbc = context.getBean(JdbcClient.class);
        context.getBean(DemoOrganization.class).seed();
        Directory directory = context.getBean(Directory.class);
        this.street = directory.unitByCode("ST01").orElseThrow();
        this.community = directory.unitByCode("ST01C01").orElseThrow();
    }

    CurrentUser user(String username) {
        return jdbc.sql("select id, username, display_name, kind from account where username = :name")
                .param("name", username).query((row, n) -> new CurrentUser(row.getLong(1), row.getString(2),
                        row.getString(3), AccountKind.valueOf(row.getString(4)))).single();
    }

    /** Hands in a request at the window and gives its case. */
    UUID submitted() {
        return submitted("王建国");
    }

    UUID submitted(String name) {
        CurrentUser clerk = user("window1");
        String id = post(clerk, "/api/cases", Map.of("itemCode", "seal-request", "channel", "WINDOW")).body()
                .path("id").asText();
        Answer answer = post(clerk, "/api/cases/" + id + "/submit", Map.of("data", application(name)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return UUID.fromString(id);
    }

    Map<String, Object> application(String name) {
        String digits = "21020319900307%03d".formatted(PEOPLE.incrementAndGet());
        return new HashMap<>(Map.of("applicantName", name, "idNumber", digits + IdNumber.checkCharacter(digits),
                "phone", "13812345678", "region", community.regionCode(), "purpose", "居民证明", "copies", 2));
    }

    /** The one open task of the case. */
    String task(UUID caseId) {
        return jdbc.sql("select task_id from inbox_task where case_id = :id and status = 'OPEN'")
                .param("id", caseId).query(String.class).single();
    }

    Answer complete(CurrentUser who, String taskId, String action, @Nullable String opinion) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "data", Map.of()));
        body.put("opinion", opinion);
        return post(who, "/api/tasks/" + taskId + "/complete", body);
    }

    Answer post(CurrentUser who, String path, @Nullable Object body) {
        return send(HttpMethod.POST, who, path, body, null);
    }

    Answer get(CurrentUser who, String path) {
        return send(HttpMethod.GET, who, path, null, null);
    }

    Answer send(HttpMethod method, CurrentUser who, String path, @Nullable Object body, @Nullable String key) {
        try {
            var call = request(method, path).with(authentication(token(who))).with(csrf())
                    .contentType(MediaType.APPLICATION_JSON);
            if (body != null) {
                call.content(json.writeValueAsString(body));
            }
            if (key != null) {
                call.header("Idempotency-Key", key);
            }
            MockHttpServletResponse response = http.perform(call).andReturn().getResponse();
            String text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(response.getStatus(), text.isEmpty() ? json.createObjectNode() : json.readTree(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static UsernamePasswordAuthenticationToken token(CurrentUser who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null,
                List.of(new SimpleGrantedAuthority("ROLE_" + who.kind().name())));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Pool pool(String post) {
        return new Pool(street.id(), post);
    }
}
