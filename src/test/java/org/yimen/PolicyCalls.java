package org.yimen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample call of each endpoint, as {@code policy-calls.yml} gives it. */
record PolicyCalls(Map<String, Call> byEndpoint) {

    /** A call with placeholders for the ids of objects. */
    record Call(String method, String path, @Nullable String query, @Nullable String body, boolean file,
            boolean endsSession) {

        Call withPath(String other) {
            return new Call(method, other, query, body, file, endsSession);
        }

        Call withQuery(String other) {
            return new Call(method, path, other, body, file, endsSession);
        }

        Call withBody(@Nullable String other) {
            return new Call(method, path, query, other, file, endsSession);
        }

        Call filled(Map<String, String> objects) {
            String filledPath = path;
            String filledBody = body;
            for (var object : objects.entrySet()) {
                filledPath = filledPath.replace("{" + object.getKey() + "}", object.getValue());
                filledBody = filledBody == null ? null
                        : filledBody.replace("{" + object.getKey() + "}", object.getValue());
            }
            return new Call(method, filledPath, query, filledBody, file, endsSession);
        }
    }

    static PolicyCalls read() throws IOException {
        Map<String, Call> calls = new LinkedHashMap<>();
        try (InputStream in = PolicyCalls.class.getResourceAsStream("/policy-calls.yml")) {
            JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(in);
            tree.fields().forEachRemaining(entry -> {
                String[] endpoint = entry.getKey().split(" ", 2);
                JsonNode c = entry.getValue();
                calls.put(entry.getKey(), new Call(endpoint[0], c.path("path").asText(endpoint[1]),
                        c.path("query").asText(null), c.path("body").asText(null), c.path("file").asBoolean(),
                        c.path("endsSession").asBoolean()));
            });
        }
        return new PolicyCalls(calls);
    }
}
