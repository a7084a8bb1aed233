package org.yimen.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/notices")
@PostgresTest
class NoticeIntegrationTests {

    private static final String OBJECTION = """
            {"name": "赵德海", "phone": "13812345678", "content": "该户名下另有一套出租房，请核实。"}""";

    @Autowired
    WebApplicationContext context;
    @Autowired
    NoticeSteps steps;
    @Autowired
    NoticePublication publication;
    @Autowired
    NoticeEvidence evidence;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    NoticeList list;
    @Autowired
    ObjectionDesk objections;
    @Autowired
    CurrentUsers users;
    @Autowired
    YimenClock clock;

    private MockMvc http;
    private TestOffice office;
    private CurrentUser applicant;
    private UUID caseId;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        clock.set(at("2026-09-18T10:00:00+08:00"));
        office = new TestOffice(context);
        applicant = office.applicant();
        caseId = office.acceptedCase("relief", applicant);
        office.submit(caseId, "application", Map.of("applicantName", "王建国",
                "applicantIdNumber", "210203199003071016", "region", office.community.regionCode()));
        office.submit(caseId, "opinion", Map.of("memberCount", 3, "monthlyAmount", 1850.5));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T10:00:00+08:00, 2026-09-28T23:59:59+08:00",
        "2026-02-09T10:00:00+08:00, 2026-02-24T23:59:59+08:00",
        "2026-03-07T10:00:00+08:00, 2026-03-16T23:59:59+08:00",
        "2026-03-02T10:00:00+08:00, 2026-03-09T23:59:59+08:00"})
    void endsOnTheSeventhDayOrTheFirstWorkdayAfter(String posted, String end) {
        clock.set(at(posted));
        publish();

        assertThat(steps.endsAt(caseId.toString()).toInstant()).isEqualTo(at(end));
    }

    @Test
    void showsThePublicOnlyTheLinesOfTheManifestAndKeepsSearchEnginesOut() throws Exception {
        UUID id = publish();

        http.perform(get("/api/public/notices/{id}", id)).andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow, noarchive"))
                .andExpect(jsonPath("$.body[0].value").value("王建国"))
                .andExpect(jsonPath("$.body[1].value").value("3"))
                .andExpect(jsonPath("$.body[3].value").value("0411-83631234"))
                .andExpect(jsonPath("$.endsOn").value("2026-09-28"))
                .andExpect(jsonPath("$.caseId").doesNotExist())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain("210203199003071016"));
    }

    @Test
    void comesDownByItselfAndWhenTheApplicantWithdraws() throws Exception {
        UUID id = publish();
        clock.advance(Duration.ofDays(11));
        http.perform(get("/api/public/notices/{id}", id)).andExpect(status().isNotFound());

        clock.set(at("2026-09-19T10:00:00+08:00"));
        http.perform(get("/api/public/notices/{id}", id)).andExpect(status().isOk());
        close("WITHDRAWN");
        close("EXPIRED");
        http.perform(get("/api/public/notices/{id}", id)).andExpect(status().isNotFound());
        assertThat(publication.latest(caseId).closeReason()).isEqualTo(CloseReason.WITHDRAWN);
    }

    @Test
    void takesObjectionsUntilTheBoundAndHidesWhoObjected() throws Exception {
        UUID id = publish();
        String source = "10.9." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);
        for (int i = 0; i < 5; i++) {
            object(id, source).andExpect(status().isOk()).andExpect(jsonPath("$.receipt").isNotEmpty());
        }
        object(id, source).andExpect(status().isTooManyRequests());

        CurrentUser chief = office.staff("CA_CHIEF", office.department);
        NoticeDetail detail = users.as(chief, () -> list.detail(id));
        assertThat(detail.objections()).hasSize(5);
        assertThat(detail.objections().get(0).name()).isEqualTo("赵**");
        assertThat(detail.objections().get(0).phone()).isEqualTo("138****5678");
        assertThatThrownBy(() -> users.as(applicant, () -> list.detail(id))).isInstanceOf(DomainProblem.class);
    }

    @Test
    void refusesAnswersOfPeopleWhoDoNotHandleTheCase() throws Exception {
        UUID id = publish();
        object(id, "10.8.0." + (int) (Math.random() * 250)).andExpect(status().isOk());
        CurrentUser elsewhere = new TestOffice(context).staff("ST_HANDLER", new TestOffice(context).street);
        UUID objection = users.as(office.staff("ST_LEADER", office.street), () -> list.detail(id)).objections().get(0).id();

        assertThatThrownBy(() -> users.as(elsewhere, () -> objections.answer(objection, "已核实。")))
                .isInstanceOfSatisfying(DomainProblem.class, p -> assertThat(p.slug()).isEqualTo("not-found"));
    }

    @Test
    void doesNotGoOnWithoutThePhotoOfTheEnd() {
        publish();

        assertThatThrownBy(() -> steps.requireEvidence(caseId.toString())).isInstanceOfSatisfying(DomainProblem.class,
                problem -> assertThat(problem.slug()).isEqualTo("notice-evidence-missing"));
    }

    @Test
    void goesOnOnceTheCommunityAddedThePhotoOfTheEnd() {
        UUID id = publish();
        CurrentUser assistant = office.staff("COMM_ASSIST", office.community);
        UUID photo = document("image/jpeg");
        Instant lastDay = at("2026-09-28T18:00:00+08:00");
        clock.set(at("2026-09-29T09:00:00+08:00"));

        assertThatThrownBy(() -> add(assistant, id, document("application/pdf"), lastDay)).as("no photo")
                .isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> add(assistant, id, photo, at("2026-09-25T18:00:00+08:00"))).as("too early")
                .isInstanceOf(DomainProblem.class);
        add(assistant, id, photo, lastDay);

        steps.requireEvidence(caseId.toString());
        assertThat(users.as(assistant, () -> list.detail(id)).head().endEvidence()).isTrue();
    }

    @Test
    void listsANoticeOnlyToThoseWhoMayReadItsCase() {
        UUID id = publish();
        CurrentUser here = office.staff("ST_LEADER", office.street);
        TestOffice other = new TestOffice(context);
        CurrentUser elsewhere = other.staff("ST_LEADER", other.street);

        assertThat(users.as(here, () -> ids(list.page("OPEN", null, null, 50).rows()))).contains(id);
        assertThat(users.as(elsewhere, () -> ids(list.page("OPEN", null, null, 50).rows()))).doesNotContain(id);
    }

    private UUID publish() {
        office.asSystem(() -> {
            steps.publish(caseId.toString(), 7);
            return true;
        });
        return publication.latest(caseId).id();
    }

    private EvidenceView add(CurrentUser by, UUID id, UUID photo, Instant takenAt) {
        return users.as(by, () -> evidence.add(id, photo, EvidenceKind.END, takenAt));
    }

    private UUID document(String mediaType) {
        UUID id = UUID.randomUUID();
        String hash = (id + "" + id).replace("-", "");
        jdbc.sql("""
                insert into stored_file (sha256, size_bytes, media_type, stored_at, text_state)
                values (?, 1, ?, now(), 'NONE')""").params(hash, mediaType).update();
        jdbc.sql("""
                insert into document (id, case_id, sha256, name, uploaded_at, uploaded_by, uploaded_by_name)
                values (?, ?, ?, 'photo', now(), 1, 'x')""").params(id, caseId, hash).update();
        return id;
    }

    private void close(String reason) {
        office.asSystem(() -> {
            steps.close(caseId.toString(), reason);
            return true;
        });
    }

    private org.springframework.test.web.servlet.ResultActions object(UUID id, String source) throws Exception {
        return http.perform(post("/api/public/notices/{id}/objections", id).with(csrf()).with(request -> {
            request.setRemoteAddr(source);
            return request;
        }).contentType(MediaType.APPLICATION_JSON).content(OBJECTION));
    }

    private static List<UUID> ids(List<NoticeRow> rows) {
        return rows.stream().map(NoticeRow::id).toList();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
