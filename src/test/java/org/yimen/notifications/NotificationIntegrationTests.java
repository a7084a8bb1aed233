package org.yimen.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/notices")
@PostgresTest
class NotificationIntegrationTests {

    @Autowired
    WebApplicationContext context;
    @Autowired
    NotifySteps steps;
    @Autowired
    Notifications notifications;
    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private TestOffice office;
    private CurrentUser applicant;
    private UUID caseId;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        office = new TestOffice(context);
        applicant = office.applicant();
        caseId = office.acceptedCase("relief", applicant);
    }

    @Test
    void tellsTheApplicantAndNobodyElse() throws Exception {
        office.asSystem(() -> {
            steps.applicant(caseId.toString(), "accepted");
            return true;
        });

        http.perform(get("/api/notifications").with(as(applicant))).andExpect(status().isOk())
                .andExpect(jsonPath("$.unread").value(1))
                .andExpect(jsonPath("$.rows[0].caseId").value(caseId.toString()))
                .andExpect(jsonPath("$.rows[0].read").value(false))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString()).doesNotContain("王建国"));
        http.perform(get("/api/notifications").with(as(office.applicant())))
                .andExpect(jsonPath("$.rows").isEmpty());
    }

    @Test
    void countsDownAsMessagesAreReadAndLetsNobodyReadForOthers() throws Exception {
        for (String template : new String[] {"accepted", "publicity", "approved"}) {
            office.asSystem(() -> {
                steps.applicant(caseId.toString(), template);
                return true;
            });
        }
        long newest = notifications.latest(applicant.accountId(), 1).get(0).id();

        http.perform(post("/api/notifications/{id}/read", newest).with(as(office.applicant())).with(csrf()))
                .andExpect(status().isNotFound());
        http.perform(post("/api/notifications/{id}/read", newest).with(as(applicant)).with(csrf()))
                .andExpect(jsonPath("$.unread").value(2));
        http.perform(post("/api/notifications/read-all").with(as(applicant)).with(csrf()))
                .andExpect(jsonPath("$.unread").value(0));
    }

    @Test
    void tellsEverybodyInAPoolOnce() {
        CurrentUser a = office.staff("ST_HANDLER", office.street);
        CurrentUser b = office.staff("ST_HANDLER", office.street);

        notifications.toPool(new Pool(office.street.id(), "ST_HANDLER"), "task-arrived", caseId, Map.of());

        assertThat(notifications.unread(a.accountId())).isEqualTo(1);
        assertThat(notifications.unread(b.accountId())).isEqualTo(1);
    }

    @Test
    void queuesNoMailWhereNoGatewayIsConfigured() {
        notifications.mailTo(applicant.accountId(), "wang@example.org");
        office.asSystem(() -> {
            steps.applicant(caseId.toString(), "accepted");
            return true;
        });

        assertThat(notifications.mailAddress(applicant.accountId())).isEqualTo("wang@example.org");
        assertThat(jdbc.sql("""
                select count(*) from message_outbox o join notification n on n.id = o.notification_id
                where n.account_id = ?""").param(applicant.accountId()).query(Integer.class).single()).isZero();
    }

    private static RequestPostProcessor as(CurrentUser user) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, java.util.List.of()));
    }
}
