package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.yimen.platform.Secrets;
import org.yimen.verification.DepartmentClient.Reply;

class DepartmentClientTests {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private final AnswerTokens tokens = new AnswerTokens(secrets());
    private final DepartmentClient client = client(PATIENT);
    private final DepartmentRequest request = new DepartmentRequest(UUID.randomUUID(), UUID.randomUUID(),
            UUID.randomUUID(), "BANK", List.of(new Person("k", "王建国", "210203197003071016", "c1")),
            DepartmentRequest.State.SENT, "T 1/2", 0, Instant.now(), null);

    private static Secrets secrets() {
        Secrets secrets = mock(Secrets.class);
        when(secrets.derive(anyString())).thenReturn(new byte[32]);
        return secrets;
    }

    private DepartmentClient client(Duration patience) {
        Sources sources = mock(Sources.class);
        when(sources.get("BANK")).thenReturn(new Source("BANK", "", "", "", "", true, patience, 8, Duration.ofSeconds(1),
                Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(1), 90, List.of(new Source.Field("balance", "", "",
                        Source.Type.MONEY, null, List.of(), List.of()))));
        return new DepartmentClient(sources, new VerificationProperties(new ClassPathResource("x"), null, Map.of(),
                Map.of("BANK", "agreed"), URI.create("https://yimen.example/"), 5, Duration.ofMinutes(2),
                Duration.ofSeconds(5)), tokens, new ObjectMapper());
    }

    @Test
    void tellsTimeoutFromRefusedConnection() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(client(IMPATIENT).send(request, at(silent.getLocalPort()))).isEqualTo(new Reply.Failed("timeout"));
        }
        int closed;
        try (ServerSocket once = new ServerSocket(0)) {
            closed = once.getLocalPort();
        }
        assertThat(client.send(request, at(closed))).isEqualTo(new Reply.Failed("refused"));
    }

    @ParameterizedTest
    @CsvSource({"500, http-500", "503, http-503", "401, http-401", "302, http-302"})
    void anythingButAnAnswerIsAFailure(int status, String error) throws IOException {
        try (Department department = new Department(status, "{}")) {
            assertThat(client.send(request, department.address())).isEqualTo(new Reply.Failed(error));
        }
    }

    @Test
    void sendsWhatTheContractSaysAndTakesTheTicket() throws IOException {
        try (Department department = new Department(202, "{\"ticket\": \"T 1/2\"}")) {
            assertThat(client.send(request, department.address())).isEqualTo(new Reply.Taken("T 1/2"));
            JsonNode sent = new ObjectMapper().readTree(department.bodies.get(0));
            assertThat(sent.path("id").asText()).isEqualTo(request.id().toString());
            assertThat(sent.at("/persons/0/idNumber").asText()).isEqualTo("210203197003071016");
            assertThat(sent.at("/persons/0/consent").asText()).isEqualTo("c1");
            assertThat(sent.at("/fields/0").asText()).isEqualTo("balance");
            assertThat(sent.at("/callback/url").asText())
                    .isEqualTo("https://yimen.example/api/public/verification/answers/" + request.id());
            assertThat(tokens.fits(request.id(), sent.at("/callback/token").asText())).isTrue();
            assertThat(tokens.fits(UUID.randomUUID(), sent.at("/callback/token").asText())).isFalse();
            assertThat(department.seen).containsExactly("POST /requests Bearer agreed");
        }
        try (Department department = new Department(202, "{\"ticket\": \"\"}")) {
            assertThat(client.send(request, department.address())).isEqualTo(new Reply.Failed("no-ticket"));
        }
    }

    @Test
    void asksForTheAnswerByTicket() throws IOException {
        try (Department department = new Department(200, "{\"status\": \"PENDING\"}")) {
            assertThat(client.poll(request, department.address())).isInstanceOf(Reply.Answered.class);
            assertThat(department.seen).containsExactly("GET /requests/T%201%2F2 Bearer agreed");
        }
        try (Department department = new Department(404, "{}")) {
            assertThat(client.poll(request, department.address())).isInstanceOf(Reply.Forgotten.class);
        }
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Answers everything alike and remembers what was asked. */
    private static final class Department implements AutoCloseable {

        private final HttpServer server;
        private final List<String> seen = new ArrayList<>();
        private final List<byte[]> bodies = new ArrayList<>();

        Department(int status, String body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                bodies.add(exchange.getRequestBody().readAllBytes());
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return at(server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
