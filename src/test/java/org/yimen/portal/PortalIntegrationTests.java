package org.yimen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.IdNumber;
import org.yimen.testing.PostgresTest;
import org.yimen.testing.TestOffice;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/notices")
@PostgresTest
class PortalIntegrationTests {

    private static final AtomicInteger CITIZENS = new AtomicInteger((int) (System.nanoTime() % 400));

    @Autowired
    WebApplicationContext context;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private String phone;
    private String idNumber;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        int citizen = CITIZENS.incrementAndGet();
        phone = "139000%05d".formatted(citizen);
        String digits = "21020319900307%03d".formatted(citizen);
        idNumber = digits + IdNumber.checkCharacter(digits);
    }

    @Test
    void givesACitizenAnAccountThatKeepsTheIdentityEncrypted() throws Exception {
        register(phone, idNumber, "10.1.0.1").andExpect(status().isCreated())
                .andExpect(jsonPath("$.username").value(phone));
        CurrentUser citizen = accounts.findByUsername(phone).orElseThrow();

        http.perform(get("/api/portal/me").with(as(citizen))).andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("王建国"))
                .andExpect(jsonPath("$.idMasked").value(idNumber.substring(0, 4) + "**********" + idNumber.substring(14)))
                .andExpect(jsonPath("$.phoneMasked").value(phone.substring(0, 3) + "****" + phone.substring(7)));
        byte[] sealed = jdbc.sql("select id_number_encrypted from applicant_identity where account_id = ?")
                .param(citizen.accountId()).query(byte[].class).single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(idNumber);
    }

    @Test
    void givesOneIdentityOneAccount() throws Exception {
        register(phone, idNumber, "10.1.0.2").andExpect(status().isCreated());

        register("13711" + phone.substring(5), idNumber, "10.1.0.2").andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:yimen:problem:identity-registered"));
        assertThat(accounts.findByUsername("13711" + phone.substring(5))).isEmpty();
    }

    @Test
    void refusesWrongIdentityNumbersAndEndlessAttempts() throws Exception {
        char wrong = idNumber.charAt(17) == '1' ? '2' : '1';
        for (int i = 0; i < 20; i++) {
            register(phone, idNumber.substring(0, 17) + wrong, "10.1.0.3").andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("idNumber"));
        }
        register(phone, idNumber, "10.1.0.3").andExpect(status().isTooManyRequests());
    }

    @Test
    void changesThePhoneAndTheMailAddress() throws Exception {
        register(phone, idNumber, "10.1.0.4").andExpect(status().isCreated());
        CurrentUser citizen = accounts.findByUsername(phone).orElseThrow();

        http.perform(put("/api/portal/me").with(as(citizen)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"phone\": \"13612345678\", \"email\": \"wang@example.org\"}")).andExpect(status().isOk())
                .andExpect(jsonPath("$.phoneMasked").value("136****5678"))
                .andExpect(jsonPath("$.email").value("wang@example.org"));
        http.perform(put("/api/portal/me").with(as(citizen)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\": \"nonsense\"}")).andExpect(status().isBadRequest());
    }

    @Test
    void tellsACitizenAboutHisOwnCasesOnly() throws Exception {
        TestOffice office = new TestOffice(context);
        CurrentUser citizen = office.applicant();
        UUID mine = office.acceptedCase("relief", citizen);
        UUID notMine = office.acceptedCase("relief", office.applicant());

        http.perform(get("/api/portal/cases").with(as(citizen))).andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1)).andExpect(jsonPath("$[0].id").value(mine.toString()));
        http.perform(get("/api/portal/cases/{id}/progress", mine).with(as(citizen))).andExpect(status().isOk())
                .andExpect(jsonPath("$.head.words.now").isNotEmpty())
                .andExpect(jsonPath("$.steps[2].state").value("CURRENT"));
        http.perform(get("/api/portal/cases/{id}/progress", notMine).with(as(citizen)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/portal/cases").with(as(office.staff("ST_HANDLER", office.street))))
                .andExpect(status().isForbidden());
    }

    private ResultActions register(String phone, String idNumber, String source) throws Exception {
        return http.perform(post("/api/public/applicants").with(csrf()).with(request -> {
            request.setRemoteAddr(source);
            return request;
        }).contentType(MediaType.APPLICATION_JSON).content("""
                {"name": "王建国", "idNumber": "%s", "phone": "%s", "password": "Qx7!portal"}"""
                .formatted(idNumber, phone)));
    }

    private static RequestPostProcessor as(CurrentUser user) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, java.util.List.of()));
    }
}
