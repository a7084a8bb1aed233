package org.yimen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yimen.cases.ApplicantIdentity;
import org.yimen.cases.CaseIntake;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.storage.FileStore;
import org.yimen.documents.text.TextJobs;
import org.yimen.organization.Directory;
import org.yimen.organization.Establishment;
import org.yimen.organization.NewUnit;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/documents-content")
@AutoConfigureMockMvc
@PostgresTest
class DocumentsIntegrationTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    MockMvc mvc;
    @Autowired
    YimenClock clock;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Accounts accounts;
    @Autowired
    CurrentUsers users;
    @Autowired
    Directory directory;
    @Autowired
    Establishment establishment;
    @Autowired
    CaseIntake intake;
    @Autowired
    ApplicantIdentity identity;
    @Autowired
    DocumentUploads uploads;
    @Autowired
    FileStore store;
    @Autowired
    TextJobs jobs;
    @Autowired
    LetterSteps letters;

    private CurrentUser me;
    private UUID caseId;

    @BeforeEach
    void openACase() {
        long bureau = unit("BUREAU", "测试区民政局", UnitKind.BUREAU, null);
        unit("RESCUE", "社会救助科", UnitKind.DEPARTMENT, bureau);
        me = citizen();
        caseId = draftOf(me);
    }

    @Test
    void takesFindsShowsAndRemovesADocument() throws Exception {
        byte[] plan = SampleFiles.pdf(SampleFiles.seed("001_9cd82d36b1015c6b") + "\n" + caseId);
        JsonNode document = json.readTree(upload(caseId, "规划.pdf", plan, "M01").andExpect(status().isOk())
                .andExpect(jsonPath("$.mediaType").value("application/pdf")).andExpect(jsonPath("$.previewable").value(true))
                .andReturn().getResponse().getContentAsByteArray());
        String id = document.get("id").asText();

        upload(caseId, "又一次.pdf", plan, "M01").andExpect(jsonPath("$.duplicateOf").value(id));
        awaitText(document.get("sha256").asText());

        mvc.perform(get("/api/documents/search").param("q", "养老").with(as(me))).andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].documentId").value(id)).andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/documents/{id}/text", id).with(as(me))).andExpect(jsonPath("$.text").isNotEmpty());
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me))).andExpect(status().isOk())
                .andExpect(content().bytes(plan)).andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")));
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me)).header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent()).andExpect(content().string("%PDF"));
        assertThat(readings()).isEqualTo(3);
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me)).header("Range", "bytes=4-7"))
                .andExpect(status().isPartialContent());
        assertThat(readings()).as("a viewer goes on").isEqualTo(3);
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me)).header("Range", "bytes=00-"));
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me)).header("Range", "bytes=-9"));
        assertThat(readings()).isEqualTo(5);
        clock.advance(Duration.ofHours(1));
        mvc.perform(get("/api/documents/{id}/content", id).with(as(me)).header("Range", "bytes=1-"));
        assertThat(readings()).as("what begins after the first byte is a reading too").isEqualTo(6);
        clock.reset();

        mvc.perform(delete("/api/documents/{id}", id).with(as(me)).with(csrf())).andExpect(status().isNoContent());
        assertThatThrownBy(() -> store.find(document.get("sha256").asText())).isInstanceOf(NoSuchFileException.class);
    }

    private int readings() {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE case_id = ? AND action = 'document.read'")
                .param(caseId).query(Integer.class).single();
    }

    @Test
    void hidesEverythingFromOthers() throws Exception {
        byte[] plan = SampleFiles.docx("只有本人能看到的材料" + caseId);
        JsonNode document = json.readTree(upload(caseId, "材料.docx", plan, "M01").andReturn().getResponse().getContentAsByteArray());
        awaitText(document.get("sha256").asText());
        CurrentUser other = citizen();

        String id = document.get("id").asText();
        mvc.perform(get("/api/documents/{id}/content", id).with(as(other))).andExpect(status().isNotFound());
        mvc.perform(get("/api/documents/{id}/text", id).with(as(other))).andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/{id}/documents", caseId).with(as(other))).andExpect(status().isNotFound());
        mvc.perform(delete("/api/documents/{id}", id).with(as(other)).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(get("/api/documents/search").param("q", "本人").with(as(other))).andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/documents/search").param("q", "本人").with(as(me))).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void keepsTheFileWhileAnotherCaseNeedsIt() throws Exception {
        byte[] plan = SampleFiles.docx("两件共用" + caseId);
        UUID second = draftOf(me);
        JsonNode one = json.readTree(upload(caseId, "甲.docx", plan, "M01").andReturn().getResponse().getContentAsByteArray());
        upload(second, "乙.docx", plan, "M01").andExpect(jsonPath("$.duplicateOf").doesNotExist());

        mvc.perform(delete("/api/documents/{id}", one.get("id").asText()).with(as(me)).with(csrf()));

        assertThat(store.find(one.get("sha256").asText())).exists();
    }

    @Test
    void whatThePersonHandedInBeforeServesAgain() throws Exception {
        upload(caseId, "规划.pdf", SampleFiles.pdf("再用一次" + caseId), "M01").andExpect(status().isOk());
        UUID second = draftAbout(me, "210299198005121018");
        mvc.perform(get("/api/cases/{id}/earlier-documents", second).with(as(me))).andExpect(jsonPath("$").isEmpty());

        jdbc.sql("UPDATE case_file SET status = 'SUBMITTED' WHERE id = ?").param(caseId).update();
        jdbc.sql("INSERT INTO case_party (case_id, role, name, id_hash) VALUES (?, 'APPLICANT', '甲', ?)")
                .params(caseId, identity.hash(second).orElseThrow()).update();
        JsonNode offer = json.readTree(mvc.perform(get("/api/cases/{id}/earlier-documents", second).with(as(me)))
                .andExpect(jsonPath("$.length()").value(1)).andReturn().getResponse().getContentAsByteArray()).get(0);
        assertThat(offer.get("materialCode").asText()).isEqualTo("M01");

        CurrentUser other = citizen();
        UUID foreign = draftAbout(other, "210299198005121018");
        mvc.perform(get("/api/cases/{id}/earlier-documents", foreign).with(as(other))).andExpect(jsonPath("$").isEmpty());
        takeOver(foreign, offer, other).andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/{id}/earlier-documents", draftAbout(me, "210299198203121028")).with(as(me)))
                .andExpect(jsonPath("$").isEmpty());

        takeOver(second, offer, me).andExpect(status().isOk()).andExpect(jsonPath("$.firstHandedIn").isNotEmpty());
        mvc.perform(get("/api/cases/{id}/documents", second).with(as(me)))
                .andExpect(jsonPath("$.checklist[0].documents[0].name").value("规划.pdf"));
        takeOver(second, offer, me).andExpect(status().isNotFound());
    }

    private ResultActions takeOver(UUID target, JsonNode offer, CurrentUser user) throws Exception {
        return mvc.perform(post("/api/cases/{id}/earlier-documents/{document}", target, offer.get("documentId").asText())
                .with(as(user)).with(csrf()));
    }

    private UUID draftAbout(CurrentUser user, String idNumber) {
        UUID id = draftOf(user);
        users.as(user, () -> intake.saveDraft(id, Map.of("applicantIdNumber", idNumber), 0));
        return id;
    }

    @Test
    void refusesBadFilesWithTheReason() throws Exception {
        upload(caseId, "照片.jpg", SampleFiles.windowsProgram(), "M01").andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("urn:yimen:problem:file-refused"))
                .andExpect(jsonPath("$.reason").value("executable"));
        upload(caseId, "说明.txt", "文本".getBytes(StandardCharsets.UTF_8), "M01").andExpect(jsonPath("$.reason").value("not-for-material"));
        upload(caseId, "规划.pdf", SampleFiles.pdf("x"), "M99").andExpect(status().isBadRequest());
        assertThatThrownBy(() -> users.as(me, () -> uploads.upload(caseId, "M01", "大.pdf", bytes(51L << 20), null)))
                .isInstanceOfSatisfying(DomainProblem.class, e -> assertThat(e.slug()).isEqualTo("file-too-large"));
    }

    @Test
    void asksForAConditionalMaterialOnceTheDraftCallsForIt() throws Exception {
        mvc.perform(get("/api/cases/{id}/documents", caseId).with(as(me)))
                .andExpect(jsonPath("$.checklist[0].required").value(true)).andExpect(jsonPath("$.checklist[1].required").value(false));

        users.as(me, () -> intake.saveDraft(caseId, Map.of("agent", true), 0));

        mvc.perform(get("/api/cases/{id}/documents", caseId).with(as(me))).andExpect(jsonPath("$.checklist[1].required").value(true));
    }

    @Test
    void resumesTheReadingThatAKillInterrupted() throws Exception {
        byte[] plan = SampleFiles.docx("断电之前上传" + caseId);
        try (var file = store.receive(new ByteArrayInputStream(plan), 1 << 20)) {
            store.keep(file);
            jdbc.sql("""
                    INSERT INTO stored_file (sha256, size_bytes, media_type, stored_at, text_state, text_attempts, text_claimed_until)
                    VALUES (?, ?, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', now(), 'PENDING', 1,
                            clock_timestamp() - interval '1 second')""").params(file.sha256(), file.size()).update();
            jobs.wake();
            assertThat(awaitText(file.sha256())).isEqualTo("DONE");
        }
    }

    @Test
    void issuesNumberedLettersThatPrintTheSameBytes() throws Exception {
        users.as(me, () -> intake.saveDraft(caseId, Map.of("applicantName", "王淑芬"), 0));
        int before = lastNumber();
        users.as(me, () -> letters.issue(caseId.toString(), "acceptance"));
        assertThatThrownBy(() -> users.as(me, () -> letters.issue(caseId.toString(), "numbered")))
                .isInstanceOfSatisfying(DomainProblem.class, e -> assertThat(e.properties()).containsEntry("field", "data.application.missingField"));
        users.as(me, () -> letters.issue(caseId.toString(), "acceptance"));

        assertThat(lastNumber()).isEqualTo(before + 2);
        JsonNode listed = json.readTree(mvc.perform(get("/api/cases/{id}/letters", caseId).with(as(me)))
                .andExpect(jsonPath("$.length()").value(2)).andReturn().getResponse().getContentAsByteArray());
        assertThat(listed.get(1).get("number").asText()).matches("民测受〔\\d{4}〕" + (before + 2) + "号");
        String id = listed.get(0).get("id").asText();
        byte[] first = pdf(id);
        assertThat(pdf(id)).isEqualTo(first).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        mvc.perform(get("/api/letters/{id}/pdf", id).with(as(citizen()))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT html FROM letter WHERE id = ?::uuid").param(id).query(byte[].class).single())
                .as("encrypted").asString(StandardCharsets.UTF_8).doesNotContain("王淑芬");

        String hash = jdbc.sql("SELECT pdf_sha256 FROM letter WHERE id = ?::uuid").param(id).query(String.class).single();
        Files.write(store.find(hash), new byte[] {1});
        mvc.perform(get("/api/letters/{id}/pdf", id).with(as(me))).andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.type").value("urn:yimen:problem:letter-altered"));
    }

    private byte[] pdf(String letterId) throws Exception {
        return mvc.perform(get("/api/letters/{id}/pdf", letterId).with(as(me))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
    }

    private int lastNumber() {
        return jdbc.sql("SELECT coalesce(max(last), 0) FROM letter_counter WHERE organ_word = '民测'").query(Integer.class).single();
    }

    private ResultActions upload(UUID target, String name, byte[] bytes, String material) throws Exception {
        return mvc.perform(multipart("/api/cases/{id}/documents", target)
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes)).param("materialCode", material)
                .header("Idempotency-Key", UUID.randomUUID().toString()).with(as(me)).with(csrf()));
    }

    private String awaitText(String sha256) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        String state = "PENDING";
        while (state.equals("PENDING") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            state = jdbc.sql("SELECT text_state FROM stored_file WHERE sha256 = ?").param(sha256).query(String.class).single();
        }
        assertThat(state).isEqualTo("DONE");
        return state;
    }

    private CurrentUser citizen() {
        String name = "docs-citizen-" + PEOPLE.incrementAndGet();
        long id = accounts.create(new Accounts.NewAccount(name, "Passw0rd!Passw0rd", "群众", AccountKind.APPLICANT, false));
        return new CurrentUser(id, name, "群众", AccountKind.APPLICANT);
    }

    private UUID draftOf(CurrentUser user) {
        return users.as(user, () -> intake.open("paper", ServiceItem.Channel.ONLINE));
    }

    private long unit(String code, String name, UnitKind kind, @Nullable Long parent) {
        CurrentUser administrator = new CurrentUser(7, "admin", "管理员", AccountKind.SYSTEM_ADMIN);
        return directory.unitByCode(code).map(UnitView::id).orElseGet(() -> users.as(administrator, () -> establishment
                .openUnit(new NewUnit(code, name, code, kind, parent, "210299", LocalDate.of(2020, 1, 1)))));
    }

    private static RequestPostProcessor as(CurrentUser user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
                List.of(new SimpleGrantedAuthority("ROLE_" + user.kind().name()))));
    }

    /** A PDF that goes on for so many bytes. */
    private static InputStream bytes(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
    }
}
