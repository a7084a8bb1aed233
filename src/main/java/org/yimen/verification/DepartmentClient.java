package org.yimen.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Speaks the contract of {@code docs/verification-openapi.yaml} to departments, with a limit on time and size. */
@Component
class DepartmentClient {

    private final Sources sources;
    private final VerificationProperties properties;
    private final AnswerTokens tokens;
    private final ObjectMapper json;
    private final Map<Duration, RestClient> clients = new ConcurrentHashMap<>();

    DepartmentClient(Sources sources, VerificationProperties properties, AnswerTokens tokens, ObjectMapper json) {
        this.sources = sources;
        this.properties = properties;
        this.tokens = tokens;
        this.json = json;
    }

    /** What came of a call. */
    sealed interface Reply {

        /** The department took the request and will answer. */
        record Taken(String ticket) implements Reply {
        }

        /** An answer, unread. */
        record Answered(byte[] body) implements Reply {
        }

        /** The department does not know the ticket. */
        record Forgotten() implements Reply {
        }

        /** No useful reply; the class of the failure. */
        record Failed(String error) implements Reply {
        }
    }

    Reply send(DepartmentRequest request, URI base) {
        Source source = sources.get(request.sourceCode());
        return call(() -> client(source).post().uri(URI.create(base + "/requests"))
                .contentType(MediaType.APPLICATION_JSON).headers(h -> authorize(h, source)).body(body(request, source))
                .exchange((sent, reply) -> read(reply, false)));
    }

    Reply poll(DepartmentRequest request, URI base) {
        Source source = sources.get(request.sourceCode());
        String ticket = java.net.URLEncoder.encode(String.valueOf(request.ticket()),
                java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
        return call(() -> client(source).get().uri(URI.create(base + "/requests/" + ticket))
                .headers(h -> authorize(h, source)).exchange((sent, reply) -> read(reply, true)));
    }

    private static Reply call(Supplier<Reply> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            return new Reply.Failed(errorOf(e.getCause()));
        } catch (RuntimeException e) {
            return new Reply.Failed("protocol");
        }
    }

    private static String errorOf(Throwable cause) {
        return cause instanceof HttpTimeoutException ? "timeout" : cause instanceof ConnectException ? "refused"
                : "unreachable";
    }

    private Reply read(ClientHttpResponse reply, boolean polled) throws IOException {
        int status = reply.getStatusCode().value();
        if (status == 404 && polled) {
            return new Reply.Forgotten();
        }
        if (status != 200 && status != 202) {
            return new Reply.Failed("http-" + status);
        }
        byte[] body = reply.getBody().readNBytes(AnswerCheck.MOST_BYTES + 1);
        return status == 200 ? new Reply.Answered(body) : taken(body);
    }

    private Reply taken(byte[] body) throws IOException {
        try {
            JsonNode ticket = json.readTree(body).path("ticket");
            return ticket.isTextual() && !ticket.asText().isBlank() && ticket.asText().length() <= 200
                    ? new Reply.Taken(ticket.asText()) : new Reply.Failed("no-ticket");
        } catch (JsonProcessingException e) {
            return new Reply.Failed("no-ticket");
        }
    }

    private byte[] body(DepartmentRequest request, Source source) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", request.id().toString());
        body.put("source", source.code());
        body.put("persons", request.persons().stream().map(p -> Map.of("name", p.name(), "idNumber",
                String.valueOf(p.idNumber()), "consent", String.valueOf(p.consent()))).toList());
        body.put("fields", source.fields().stream().map(Source.Field::key).toList());
        if (properties.callbackUrl() != null) {
            body.put("callback", Map.of("url", properties.callbackUrl().toString().replaceAll("/+$", "")
                    + "/api/public/verification/answers/" + request.id(), "token", tokens.of(request.id())));
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be written", e);
        }
    }

    private void authorize(HttpHeaders headers, Source source) {
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        String token = properties.credentials().get(source.code());
        if (token != null) {
            headers.setBearerAuth(token);
        }
    }

    /** One client for each limit on time, and no following of redirects. */
    private RestClient client(Source source) {
        return clients.computeIfAbsent(Objects.requireNonNull(source.timeout()), timeout -> {
            var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(timeout)
                    .followRedirects(HttpClient.Redirect.NEVER).build());
            factory.setReadTimeout(timeout);
            return RestClient.builder().requestFactory(factory).build();
        });
    }
}
