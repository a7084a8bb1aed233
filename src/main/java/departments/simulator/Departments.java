package departments.simulator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All departments behind one port; the first part of the path is the source, e.g. {@code /BANK/requests}. */
public final class Departments implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;

    static {
        // Without it the server of the JDK keeps every small answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final HttpServer server;
    private final Clock clock;
    private final Random chance = new Random(7);
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final ScheduledExecutorService messengers = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "department-messenger");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile Settings settings;

    /** Something asked of a department, and when it will be answered. */
    private record Pending(JsonNode request, Instant readyAt) {
    }

    /** Opens the departments; they tell the time by this clock. */
    public Departments(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The departments cannot open on port " + settings.port(), e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "department");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** Where they are, without a source. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Changes how they behave from now on; the port stays. */
    public void behave(Settings other) {
        settings = other;
    }

    /** How many requests came in so far, not counting questions for the answer. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
        messengers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            boolean post = exchange.getRequestMethod().equals("POST") && path.length == 3;
            boolean get = exchange.getRequestMethod().equals("GET") && path.length == 4;
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            if (post) {
                asked.incrementAndGet();
            }
            if (!post && !get || !path[2].equals("requests")) {
                send(exchange, 404, Map.of("error", "no such path"));
            } else if (dice() < settings.fail()) {
                send(exchange, dice() < 0.5 ? 500 : 503, Map.of("error", "the department has a bad day"));
            } else if (post) {
                take(exchange, path[1], json.readTree(body));
            } else {
                tell(exchange, path[1], path[3]);
            }
        }
    }

    private void take(HttpExchange exchange, String source, JsonNode request) throws IOException {
        if (!request.path("id").isTextual() || !request.path("persons").isArray() || request.path("persons").isEmpty()) {
            send(exchange, 400, Map.of("error", "id and persons are needed"));
            return;
        }
        Duration delay = settings.delay();
        if (delay.isZero()) {
            send(exchange, 200, answer(source, request));
            return;
        }
        String ticket = source + "-" + request.path("id").asText();
        pending.putIfAbsent(ticket, new Pending(request, clock.instant().plus(delay)));
        if (settings.callBack() && request.path("callback").path("url").isTextual()) {
            messengers.schedule(() -> callBack(source, request), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
        send(exchange, 202, Map.of("ticket", ticket));
    }

    private void tell(HttpExchange exchange, String source, String ticket) throws IOException {
        Pending one = pending.get(ticket);
        if (one == null) {
            send(exchange, 404, Map.of("error", "unknown ticket"));
        } else if (one.readyAt().isAfter(clock.instant())) {
            send(exchange, 200, Map.of("requestId", one.request().path("id").asText(), "status", "PENDING"));
        } else {
            send(exchange, 200, answer(source, one.request()));
        }
    }

    private void callBack(String source, JsonNode request) {
        try {
            http.send(HttpRequest.newBuilder(URI.create(request.path("callback").path("url").asText()))
                    .timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + request.path("callback").path("token").asText())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(answer(source, request))))
                    .build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("An answer of " + source + " could not be delivered: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> answer(String source, JsonNode request) {
        Records records = new Records(settings.seeds());
        LocalDate today = LocalDate.now(clock);
        List<Map<String, Object>> persons = new ArrayList<>();
        for (JsonNode person : request.path("persons")) {
            String id = person.path("idNumber").asText();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("idNumber", id);
            records.of(source, id, today).ifPresentOrElse(data -> {
                one.put("found", true);
                one.put("data", data);
            }, () -> one.put("found", false));
            persons.add(one);
        }
        if (dice() < settings.lie()) {
            Lies.tell((int) (dice() * Lies.KINDS), persons, today);
        }
        return Map.of("requestId", request.path("id").asText(), "status", "DONE", "persons", persons);
    }

    private double dice() {
        synchronized (chance) {
            return chance.nextDouble();
        }
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
