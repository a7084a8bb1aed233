package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.PolicyCalls.Call;
import org.yimen.demo.DemoOrganization;
import org.yimen.organization.Directory;
import org.yimen.platform.IdNumber;

/** The demo district with people of every role signed in, and one of everything that can be looked at. */
final class PolicyDistrict {

    static final String TEXT = "只在材料里的话";
    private static final byte[] PNG = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Map<ApplicationContext, PolicyDistrict> OPEN = new WeakHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    /** Who plays which role of the table. */
    private static final Map<String, String> STAFF = Map.ofEntries(
            Map.entry("window-clerk", "window1"), Map.entry("street-handler", "handler1"),
            Map.entry("other-street-handler", "st02.handler2"), Map.entry("assistant", "assist1"),
            Map.entry("other-assistant", "st01c02.assist1"), Map.entry("street-leader", "leader1"),
            Map.entry("verifier", "checker"), Map.entry("parameter-keeper", "parameters"), Map.entry("department", "bureau"),
            Map.entry("other-department", "gov.handler1"), Map.entry("chief", "chief"),
            Map.entry("bureau-leader", "director"), Map.entry("SYSTEM_ADMIN", "admin"),
            Map.entry("SECURITY_ADMIN", "security"), Map.entry("AUDIT_ADMIN", "auditor"),
            Map.entry("case-team", "minorctr.manager1"), Map.entry("other-clerk", "st02.window1"));

    final PolicyRecords records;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final MockMvc mvc;
    private final ObjectMapper json;
    private final Directory directory;
    private final Map<String, String> usernames = new HashMap<>();
    private final Map<String, Cookie> sessions = new HashMap<>();
    /** Objects by placeholder: of the ordinary case, of the confidential one, and the clerk's own draft. */
    final Map<String, String> ordinary = new LinkedHashMap<>();
    final Map<String, String> confidential = new LinkedHashMap<>();
    final Map<String, String> clerksDraft = new LinkedHashMap<>();

    /** The district of an application; opened once, since what it needs can be put in only once. */
    static synchronized PolicyDistrict in(ApplicationContext context) throws Exception {
        PolicyDistrict known = OPEN.get(context);
        if (known == null) {
            known = new PolicyDistrict(context);
            OPEN.put(context, known);
        }
        return known;
    }

    private PolicyDistrict(ApplicationContext context) throws Exception {
        this.transactions = context.getBean(PlatformTransactionManager.class);
        this.mvc = context.getBean(MockMvc.class);
        this.json = context.getBean(ObjectMapper.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.directory = context.getBean(Directory.class);
        this.records = new PolicyRecords(context);
        context.getBean(DemoOrganization.class).seed();
        usernames.putAll(STAFF);
        usernames.put("applicant-own", register());
        usernames.put("applicant-other", register());
        for (String role : usernames.keySet()) {
            sessions.put(role, signIn(role));
        }
        ok(send("SYSTEM_ADMIN", call("POST", "/api/organization/units", """
                {"code":"ST78","name":"空街道","nameEn":"Empty","kind":"STREET","parentId":%s,"regionCode":"210299078"}"""
                .formatted(records.one("select id::text from org_unit where code = 'BUREAU'")))));
        cases();
    }

    private String register() throws Exception {
        Call call = new Call("POST", "/api/public/applicants", null, """
                {"name":"周全","idNumber":"{freshId}","phone":"{freshPhone}","password":"Yimen@2026"}""", false, false);
        return ok(send("anonymous", call.filled(variables("anonymous")))).path("username").asText();
    }

    /** Signs somebody else in. */
    void enter(String role, String username) throws Exception {
        usernames.put(role, username);
        sessions.put(role, signIn(role));
    }

    private Cookie signIn(String role) throws Exception {
        unlockAccounts();
        return mvc.perform(MockMvcRequestBuilders.post("/api/login")
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("username", usernames.get(role), "password",
                        DemoOrganization.PASSWORD)))).andReturn().getResponse().getCookie("YIMEN_SESSION");
    }

    private void cases() throws Exception {
        ordinary.putAll(everythingOf("permit"));
        confidential.putAll(everythingOf("shelter"));
        String draft = open("applicant-own", "permit", "ONLINE");
        ordinary.put("draft", draft);
        confidential.put("colleague", records.one("select id::text from account where username = 'minorctr.manager2'"));
        confidential.put("draft", open("applicant-own", "shelter", "ONLINE"));
        clerksDraft.put("draft", open("window-clerk", "permit", "WINDOW"));
        for (String id : List.of(draft, confidential.get("draft"), clerksDraft.get("draft"))) {
            String who = id.equals(clerksDraft.get("draft")) ? "window-clerk" : "applicant-own";
            ok(send(who, call("PUT", "/api/cases/" + id + "/draft", "{\"data\":" + application("ST01C01")
                    + ",\"version\":0}")));
        }
        String earlier = records.earlier(ordinary.get("case"), List.of(draft, clerksDraft.get("draft")));
        ordinary.put("earlier", earlier);
        clerksDraft.put("earlier", earlier);
        handIn("window-clerk", open("window-clerk", "permit", "WINDOW"), "ST01C02");
        handIn("other-clerk", open("other-clerk", "permit", "WINDOW"), "ST02C01");
        String claimed = handIn("window-clerk", open("window-clerk", "seal-request", "WINDOW"), "ST01C01");
        String task = records.task(claimed, "Task_Review");
        ok(send("window-clerk", call("POST", "/api/tasks/" + task + "/complete", "{\"action\":\"agree\"}")));
        await("select count(*) = 0 from stored_file where text_state = 'PENDING'");
    }

    /** A case of an applicant with documents, letter, notice, objection, register entry and open task. */
    private Map<String, String> everythingOf(String item) throws Exception {
        String id = open("applicant-own", item, "ONLINE");
        Map<String, String> objects = new LinkedHashMap<>(Map.of("case", id, "item", item));
        objects.put("document", upload(id, "说明.txt", (TEXT + id).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        objects.put("photo", upload(id, "照片.png", PNG));
        handIn("applicant-own", id, "ST01C01");
        objects.put("submission", records.one("select id::text from case_submission where case_id = :id", id));
        objects.put("letter", records.one("select id::text from letter where case_id = :id", id));
        objects.put("entry", records.one("select id::text from register_entry where case_id = :id", id));
        objects.put("task", records.task(id, "Task_Review"));
        if (item.equals("permit")) {
            objects.putAll(noticeOf(id));
        }
        objects.putAll(records.checkOf(id,
                read("applicant-own", "/api/cases/" + id + "/consents").get(0).path("person").asText()));
        objects.put("hold", records.hold(id));
        objects.put("recovery", records.paidTooMuch(id, item));
        objects.putAll(records.twinsOf(id));
        objects.put("notification", records.notification(id));
        return objects;
    }

    /** What only a case has that may be made public. */
    private Map<String, String> noticeOf(String caseId) throws Exception {
        String notice = records.one("select id::text from public_notice where case_id = :id", caseId);
        ok(send("anonymous", call("POST", "/api/public/notices/" + notice + "/objections", """
                {"name":"李四","phone":"13800000000","content":"家庭收入与公示不符，请核实。"}""")));
        return Map.of("notice", notice, "objection",
                records.one("select id::text from notice_objection where case_id = :id", caseId));
    }

    private String open(String role, String item, String channel) throws Exception {
        return ok(send(role, call("POST", "/api/cases", "{\"itemCode\":\"" + item + "\",\"channel\":\"" + channel
                + "\"}"))).path("id").asText();
    }

    private String handIn(String role, String id, String community) throws Exception {
        ok(send(role, call("POST", "/api/cases/" + id + "/submit", "{\"data\":" + application(community) + "}")));
        return id;
    }

    private String upload(String caseId, String name, byte[] content) throws Exception {
        var request = MockMvcRequestBuilders.multipart("/api/cases/" + caseId + "/documents")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        return ok(perform("applicant-own", request)).path("id").asText();
    }

    private String application(String community) {
        String region = directory.unitByCode(community).orElseThrow().regionCode();
        return """
                {"applicantName":"周全","idNumber":"%s","phone":"13812345678","region":"%s","purpose":"居民证明","copies":2}"""
                .formatted(identity(), region);
    }

    static String identity() {
        int number = NUMBER.incrementAndGet();
        String digits = "210203" + java.time.LocalDate.of(1960, 1, 1).plusDays(number / 800)
                .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE) + (100 + number % 800);
        return digits + IdNumber.checkCharacter(digits);
    }

    /** What placeholders stand for besides objects of cases. */
    Map<String, String> variables(String role) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("channel", role.startsWith("applicant") ? "ONLINE" : "WINDOW");
        known.put("application", application("ST01C01"));
        known.put("freshId", identity());
        known.put("freshPhone", "139%08d".formatted(NUMBER.incrementAndGet()));
        known.put("username", usernames.getOrDefault(role, "window1"));
        known.put("now", Instant.now().toString());
        known.put("year", "2026");
        return known;
    }

    /** Forgets failed sign-ins, which are counted whatever becomes of the test's transaction. */
    private void unlockAccounts() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(tx -> jdbc.sql("update account set failures = 0, locked_until = null").update());
    }

    private void await(String condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!jdbc.sql(condition).query(Boolean.class).single()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static Call call(String method, String path, String body) {
        return new Call(method, path, null, body, false, false);
    }

    JsonNode read(String role, String path) throws Exception {
        return ok(send(role, new Call("GET", path.replaceFirst("\\?.*", ""),
                path.contains("?") ? path.replaceFirst(".*\\?", "") : null, null, false, false)));
    }

    int status(String role, String path) throws Exception {
        return send(role, new Call("GET", path, null, null, false, false)).getStatus();
    }

    private JsonNode ok(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .isBetween(200, 299);
        return json.readTree(response.getContentAsByteArray());
    }

    /** Sends a call as somebody of a role, in that person's session. */
    MockHttpServletResponse send(String role, Call call) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request;
        if (call.file()) {
            request = MockMvcRequestBuilders.multipart(java.net.URI.create(call.path()))
                    .file(new MockMultipartFile("file", "新照片.png", "image/png", PNG));
        } else {
            request = MockMvcRequestBuilders.request(HttpMethod.valueOf(call.method()), java.net.URI.create(call.path()));
            if (call.body() != null) {
                request.contentType(MediaType.APPLICATION_JSON).content(call.body());
            }
        }
        if (call.query() != null) {
            for (String parameter : call.query().split("&")) {
                request.queryParam(parameter.replaceFirst("=.*", ""), parameter.replaceFirst("[^=]*=", ""));
            }
        }
        return perform(role, request, call.endsSession());
    }

    private MockHttpServletResponse perform(String role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return perform(role, request, false);
    }

    private MockHttpServletResponse perform(String role, AbstractMockHttpServletRequestBuilder<?> request, boolean ownSession)
            throws Exception {
        if (!role.equals("anonymous")) {
            Cookie session = ownSession ? signIn(role) : sessions.get(role);
            request.cookie(java.util.Objects.requireNonNull(session, role));
        }
        String address = "10." + NUMBER.get() % 200 + "." + NUMBER.incrementAndGet() % 250 + ".7";
        return mvc.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(r -> {
            r.setRemoteAddr(address);
            return r;
        })).andReturn().getResponse();
    }
}
