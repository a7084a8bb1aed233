package org.yimen.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.demo.DemoOrganization;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class OrganizationRestIntegrationTests {

    @Autowired
    DemoOrganization demo;
    @Autowired
    Accounts accounts;
    @Autowired
    Directory directory;
    @Autowired
    WorkingCalendar calendar;

    private MockMvc mvc;

    @BeforeEach
    void setUp(@Autowired WebApplicationContext context) {
        demo.seed();
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void everybodyFindsStreetsAndCommunities() throws Exception {
        mvc.perform(get("/api/public/regions")).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("青石街道"))
                .andExpect(jsonPath("$[0].code").value("210299001"))
                .andExpect(jsonPath("$[0].children[0].code").value("210299001001"))
                .andExpect(jsonPath("$[*].children[*].code").value(org.hamcrest.Matchers.not(hasItem("210299100204"))));
    }

    @Test
    void staffReadTheTreeAndApplicantsDoNot() throws Exception {
        mvc.perform(get("/api/organization/units").with(as("window1"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("BUREAU"))
                .andExpect(jsonPath("$[0].children[*].code", hasItems("RESCUE", "ST01", "ST10")));
        mvc.perform(get("/api/organization/units").with(as("citizen1"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/organization/units")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyTheSystemAdministratorListsStaffAndChangesAnything() throws Exception {
        for (var username : List.of("window1", "director", "security", "auditor", "citizen1")) {
            mvc.perform(get("/api/organization/staff").with(as(username))).andExpect(status().isForbidden());
            mvc.perform(get("/api/organization/absences").with(as(username))).andExpect(status().isForbidden());
            for (var command : List.of(post("/api/organization/units"), put("/api/organization/units/1"),
                    post("/api/organization/units/1/close"), post("/api/organization/staff"),
                    post("/api/organization/staff/1/leave"), post("/api/organization/appointments"),
                    post("/api/organization/appointments/1/end"), put("/api/organization/appointments/1/deputies"),
                    post("/api/organization/absences"), delete("/api/organization/absences/1"),
                    put("/api/organization/calendar/2031"))) {
                send(command, username, null, "{}").andExpect(status().isForbidden());
            }
        }
        mvc.perform(get("/api/organization/staff?q=&size=20").with(as("admin"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(20)).andExpect(jsonPath("$.next").exists())
                .andExpect(jsonPath("$.rows[0].username").exists());
    }

    @Test
    void aCommandSentTwiceActsOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = """
                {"code":"RX1","name":"临江街道","nameEn":"Linjiang","kind":"STREET","parentId":%d,"regionCode":"210299088"}"""
                .formatted(directory.bureau().id());
        for (int i = 0; i < 2; i++) {
            send(post("/api/organization/units"), "admin", key, body).andExpect(status().isOk())
                    .andExpect(jsonPath("$.code").value("RX1"));
        }
        send(post("/api/organization/units"), "admin", UUID.randomUUID().toString(), body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:yimen:problem:invalid-input"))
                .andExpect(jsonPath("$.errors[*].field", hasItems("code", "regionCode")));
        long id = directory.unitByCode("RX1").orElseThrow().id();
        send(put("/api/organization/units/" + id), "admin", null, "{\"name\":\"临江镇\",\"nameEn\":\"Linjiang Town\"}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.name").value("临江镇"));
        send(post("/api/organization/units/" + id + "/close"), "admin", null, "{\"successorCode\":\"ST01\"}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.validTo").exists());
        send(put("/api/organization/units/" + id), "admin", null, "{\"name\":\"甲\",\"nameEn\":\"A\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void somebodyIsHiredAppointedDeputisedAndLetGo() throws Exception {
        var username = "hired" + UUID.randomUUID().toString().substring(0, 6);
        send(post("/api/organization/staff"), "admin", null, "{\"name\":\"\",\"username\":\"x\"}")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[*].field", hasItems("name", "password")));
        long staff = id(send(post("/api/organization/staff"), "admin", null,
                "{\"name\":\"田禾\",\"username\":\"%s\",\"password\":\"First#Pass1\"}".formatted(username)));
        long account = accounts.findByUsername(username).orElseThrow().accountId();
        assertThat(accounts.mustChangePassword(account)).isTrue();

        long street = directory.unitByCode("ST08").orElseThrow().id();
        long appointment = id(send(post("/api/organization/appointments"), "admin", null,
                "{\"staffId\":%d,\"unitId\":%d,\"post\":\"ST_WINDOW\"}".formatted(staff, street)));
        assertThat(directory.poolsOf(account)).containsExactly(new Pool(street, "ST_WINDOW"));

        long colleague = directory.membersOf(new Pool(street, "ST_WINDOW")).get(0).staffId();
        send(put("/api/organization/appointments/" + appointment + "/deputies"), "admin", null,
                "{\"staffIds\":[%d]}".formatted(colleague)).andExpect(status().isOk())
                .andExpect(jsonPath("$.deputies[0].staffId").value(colleague));
        var today = LocalDate.now(org.yimen.platform.YimenClock.ZONE);
        long absence = id(send(post("/api/organization/absences"), "admin", null,
                "{\"staffId\":%d,\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"SICK\"}".formatted(staff, today, today)));
        mvc.perform(get("/api/organization/units/" + street + "/staff").with(as("leader1"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == " + appointment + ")].away").value(true));
        send(delete("/api/organization/absences/" + absence), "admin", null, "").andExpect(status().isOk());

        send(post("/api/organization/appointments/" + appointment + "/end"), "admin", null,
                "{\"validTo\":\"%s\"}".formatted(today.minusDays(1))).andExpect(status().isOk());
        assertThat(directory.poolsOf(account)).isEmpty();
        send(post("/api/organization/staff/" + staff + "/leave"), "admin", null, "{}").andExpect(status().isOk())
                .andExpect(jsonPath("$.leftOn").value(today.toString()));
    }

    @Test
    void anImportedYearIsCountedAtOnce() throws Exception {
        var newYear = LocalDate.of(2031, 1, 1);
        assertThat(calendar.estimated(newYear)).isTrue();
        assertThat(calendar.isWorkday(newYear)).isTrue();
        send(put("/api/organization/calendar/2031"), "admin", null, """
                {"sourceDoc":"测试","days":[{"day":"2031-01-06","kind":"ADJUSTED_WORKDAY","name":"元旦"},
                 {"day":"2030-01-01","kind":"HOLIDAY","name":"元旦"}]}""").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItems("days[0].kind", "days[1].day")));
        send(put("/api/organization/calendar/2031"), "admin", null, """
                {"sourceDoc":"测试","days":[{"day":"2031-01-01","kind":"HOLIDAY","name":"元旦","nameEn":"New Year"},
                 {"day":"2031-01-04","kind":"ADJUSTED_WORKDAY","name":"元旦"}]}""").andExpect(status().isOk())
                .andExpect(jsonPath("$.published").value(true)).andExpect(jsonPath("$.workdays").value(261));
        assertThat(calendar.estimated(newYear)).isFalse();
        assertThat(calendar.isWorkday(newYear)).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2031, 1, 4))).isTrue();
        mvc.perform(get("/api/organization/calendar/2026").with(as("window1"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.workdays").value(248));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String username, String key, String body)
            throws Exception {
        request.with(as(username)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return mvc.perform(request);
    }

    private static long id(ResultActions answer) throws Exception {
        return ((Number) JsonPath.read(answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(),
                "$.id")).longValue();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(String username) {
        CurrentUser user = accounts.findByUsername(username).orElseThrow();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
