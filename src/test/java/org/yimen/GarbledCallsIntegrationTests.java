package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yimen.PolicyCalls.Call;

/** Whatever is sent to an endpoint is answered, never failed on. */
class GarbledCallsIntegrationTests extends PolicyTestBase {

    /** The names of what each endpoint reads from the query, as the published description gives them. */
    private final Map<String, List<String>> asks = new LinkedHashMap<>();

    @BeforeAll
    void readTheDescription() throws IOException {
        JsonNode paths = json.readTree(Path.of("docs/openapi.json").toFile()).path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            List<String> names = new ArrayList<>();
            operation.getValue().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            });
            asks.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), names);
        }));
        assertThat(asks.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
    }

    @Test
    void nothingSentMakesTheServerFail() {
        List<String> failures = new ArrayList<>();
        for (PolicyTable.Row row : table.rows) {
            List<String> roles = row.answers().entrySet().stream().filter(e -> e.getValue().equals("yes"))
                    .map(Map.Entry::getKey).filter(List.of("anonymous", "applicant-own", "window-clerk",
                            "SYSTEM_ADMIN", "AUDIT_ADMIN")::contains).toList();
            for (String role : roles.isEmpty() ? List.of("SYSTEM_ADMIN") : roles.subList(Math.max(0, roles.size() - 2),
                    roles.size())) {
                garbled(row, role).forEach(call -> requireProblem(failures, role, call));
            }
        }
        assertThat(failures).isEmpty();
    }

    private List<Call> garbled(PolicyTable.Row row, String role) {
        Call sample = calls.byEndpoint().get(row.endpoint());
        List<Call> garbled = new ArrayList<>();
        for (String id : List.of("x", "-1", "0", "2147483647", "9223372036854775807", "%27",
                "00000000-0000-0000-0000-000000000000", "permit")) {
            if (sample.path().contains("{")) {
                garbled.add(filled(sample.withPath(sample.path().replaceAll("\\{[a-zA-Z]+}", id)), role,
                        district.ordinary));
            }
        }
        Call whole = filled(row, role, district.ordinary);
        if (!whole.method().equals("GET")) {
            Arrays.asList(null, "", "{", "[]", "null", "{}", "\"x\"", "7").forEach(b -> garbled.add(whole.withBody(b)));
            fields(whole).forEach(body -> garbled.add(whole.withBody(body)));
        } else {
            for (String name : asks.getOrDefault(row.endpoint(), List.of())) {
                for (String value : List.of("\u0000", "x", "-1", "9223372036854775807", "+999999999-01-01", "%_'",
                        "eAp5Cno")) {
                    garbled.add(whole.withQuery((whole.query() == null || whole.query().startsWith(name + "=") ? ""
                            : whole.query() + "&") + name + "=" + value));
                }
            }
        }
        return garbled;
    }

    /** The body with each field in turn replaced by something else. */
    private List<String> fields(Call call) {
        List<String> bodies = new ArrayList<>();
        if (call.body() == null) {
            return bodies;
        }
        try {
            ObjectNode body = (ObjectNode) json.readTree(call.body());
            body.fieldNames().forEachRemaining(name -> {
                for (String value : List.of("null", "[]", "{}", "[null]", "\"\\u0000x\"", "\"\"", "-1", "1e400",
                        "\"9999999-99-99\"", "{\"purpose\":\"\\u0000\"}", "\"" + "长".repeat(5000) + "\"")) {
                    String original = body.get(name).toString();
                    bodies.add(body.toString().replace("\"" + name + "\":" + original, "\"" + name + "\":" + value));
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(call.body(), e);
        }
        return bodies;
    }

    private void requireProblem(List<String> failures, String role, Call call) {
        MockHttpServletResponse response = undone(role, call);
        int status = response.getStatus();
        String what = role + " " + call.method() + " " + call.path() + "?" + call.query() + " "
                + (call.body() == null ? "" : call.body().substring(0, Math.min(200, call.body().length()))) + " -> ";
        if (status >= 500) {
            failures.add(what + status);
        } else if (status >= 400) {
            lacking(response).ifPresent(lack -> failures.add(what + status + " " + lack));
        }
    }
}
