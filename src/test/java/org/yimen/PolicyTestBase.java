package org.yimen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.PolicyCalls.Call;
import org.yimen.testing.PostgresTest;

/** What the tests of the policy table share: the table, a sample call of each endpoint and a district to try them in. */
@SpringBootTest(properties =
        "yimen.content.directories=src/test/resources/policy-content,src/test/resources/content")
@PostgresTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PolicyTestBase {

    @Autowired
    ApplicationContext context;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    ObjectMapper json;

    PolicyTable table;
    PolicyCalls calls;
    PolicyDistrict district;

    @BeforeAll
    void openTheDistrict() throws Exception {
        table = PolicyTable.read();
        calls = PolicyCalls.read();
        district = PolicyDistrict.in(context);
    }

    /** What a refusal lacks to be a problem in both languages. */
    Optional<String> lacking(MockHttpServletResponse response) {
        try {
            JsonNode problem = json.readTree(response.getContentAsByteArray());
            boolean whole = String.valueOf(response.getContentType()).startsWith("application/problem+json")
                    && !problem.path("detailZh").asText().isBlank() && !problem.path("detailEn").asText().isBlank()
                    && problem.path("type").asText().startsWith("urn:yimen:problem:");
            return whole ? Optional.empty() : Optional.of("not a problem in both languages: "
                    + response.getContentType() + " " + new String(response.getContentAsByteArray(),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.of("no JSON");
        }
    }

    PolicyTable.Row row(String endpoint) {
        return table.rows.stream().filter(r -> r.endpoint().equals(endpoint)).findFirst().orElseThrow();
    }

    Call filled(PolicyTable.Row row, String role, Map<String, String> objects) {
        return filled(calls.byEndpoint().get(row.endpoint()), role, objects);
    }

    Call filled(Call call, String role, Map<String, String> objects) {
        Map<String, String> all = new LinkedHashMap<>(district.records.organisation());
        all.putAll(objects);
        all.putAll(district.variables(role));
        return call.filled(all);
    }

    /** Performs a call in a transaction that is rolled back, so that each call finds the same state. */
    MockHttpServletResponse undone(String role, Call call) {
        return transactions.execute(tx -> {
            tx.setRollbackOnly();
            return send(role, call);
        });
    }

    MockHttpServletResponse send(String role, Call call) {
        try {
            return district.send(role, call);
        } catch (Exception e) {
            throw new AssertionError(role + " " + call, e);
        }
    }
}
