package departments.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DepartmentsTests {

    private static final String ID = "210203197003071016";
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void saysTheSameAboutTheSamePersonEveryTime() {
        Records records = new Records(Map.of());
        LocalDate today = LocalDate.of(2026, 3, 2);
        Set<Object> different = new HashSet<>();
        for (int i = 100; i < 140; i++) {
            String id = "21020319700307" + i + "X";
            assertThat(records.of("BANK", id, today)).isEqualTo(records.of("BANK", id, today)).isPresent();
            different.add(records.of("BANK", id, today));
        }
        assertThat(different.size()).isGreaterThan(20);
    }

    @Test
    void saysWhatTheSeedsSay() {
        Records records = new Records(Map.of(ID, Map.of("BANK", Map.of("balance", 99), "VEHICLE", Map.of())));
        assertThat(records.of("BANK", ID, LocalDate.of(2026, 3, 2))).contains(Map.of("balance", 99));
        assertThat(records.of("VEHICLE", ID, LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void answersAtOnceOrLater() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
        try (Departments departments = new Departments(Settings.good(), clock)) {
            assertThat(post(departments).body()).contains("DONE", ID);
            departments.behave(Settings.good().withDelay(Duration.ofHours(1)));
            HttpResponse<String> taken = post(departments);
            assertThat(taken.statusCode()).isEqualTo(202);
            String ticket = json.readTree(taken.body()).path("ticket").asText();
            assertThat(get(departments, ticket).body()).contains("PENDING");
            assertThat(get(departments, "BANK-unknown").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void failsAndLiesWhenTold() throws Exception {
        try (Departments departments = new Departments(Settings.good().withFail(1), Clock.systemUTC())) {
            assertThat(post(departments).statusCode()).isIn(500, 503);
            departments.behave(Settings.good());
            JsonNode honest = json.readTree(post(departments).body());
            departments.behave(Settings.good().withLie(1));
            assertThat(json.readTree(post(departments).body())).isNotEqualTo(honest);
        }
    }

    @Test
    void readsItsCommandLine() throws IOException {
        Settings settings = Main.settings("--port", "9191", "--delay", "250ms", "--fail", "0.1", "--lie", "0.2",
                "--no-callback");
        assertThat(settings).isEqualTo(new Settings(9191, Duration.ofMillis(250), 0.1, 0.2, false, Map.of()));
        assertThatThrownBy(() -> Main.settings("--speed", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Main.settings("--fail", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    private HttpResponse<String> post(Departments departments) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(departments.address() + "/BANK/requests"))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"id": "r1", "source": "BANK", "persons": [{"name": "王建国", "idNumber": "%s"}]}""".formatted(ID)))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Departments departments, String ticket) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(departments.address() + "/BANK/requests/" + ticket)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
