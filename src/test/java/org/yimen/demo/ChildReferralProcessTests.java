package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.cases.CaseStatus;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.NewAppointment;
import org.yimen.organization.Pool;
import org.yimen.organization.Staffing;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/**
 * A family is referred from the protection of a child to the allowance, from there to a charity, and back: one trail,
 * which those who take part can follow as far as their part goes, and which tells nobody outside who the child is.
 */
class ChildReferralProcessTests extends ChildCase {

    private static final String SEALED = "-";

    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Staffing staffing;
    private String number;
    private UUID child;
    private UUID toAllowance;
    private UUID allowance;
    private UUID toCharity;

    /** Harm is not found, hardship is: the street window takes the family up, refuses, and a charity helps. */
    private void walk() throws Exception {
        sent();
        complete(toAllowance, "Task_Counter", "accept", Map.of());
        allowance = cameOf(toAllowance).get(0);
        jdbc.sql("update case_file set street_id = (select street_id from case_file where id = :referral) where id = :id")
                .param("referral", toAllowance).param("id", allowance).update(); // as if handed in
        users.as(CurrentUser.SYSTEM, () -> transactions.execute(tx -> {
            desk.changeStatus(allowance, CaseStatus.REJECTED, "人均收入高于标准");
            return 0;
        }));
        complete(toAllowance, "Task_HandedBack", "settled", Map.of("referrals", List.of("CHARITY"), "referralConsent", "YES"));
        toCharity = cameOf(toAllowance).stream().filter(id -> !id.equals(allowance)).findFirst().orElseThrow();
        complete(toCharity, "Task_Section", "accept", Map.of());
        complete(toCharity, "Task_SectionReport", "report", Map.of("result", "HELPED", "note", "慈善组织已给予帮扶"));
    }

    private void sent() throws Exception {
        number = child();
        child = triaged(ChildForms.report(region(), number), "0");
        complete(child, "Task_Verify", "none", ChildForms.verify("HARDSHIP"));
        Map<String, Object> handed = ChildForms.referral("ALLOWANCE");
        handed.put("opinion", "无侵害，家庭困难，转低保");
        complete(child, "Task_NoConcern", "welfare", handed);
        toAllowance = cameOf(child).get(0);
    }

    @Test
    void comesBackToThePostThatSentItWhoeverHoldsItNow() throws Exception {
        sent();
        CurrentUser sender = of(child, "Task_NoConcern");
        AppointmentView held = directory.appointmentsOf(sender.accountId()).get(0);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        long successor = directory.staffByAccount(user("bureau.director1").accountId()).orElseThrow().id();
        long taken = appointed(() -> staffing.appoint(new NewAppointment(successor, held.unit().id(), held.post(), yesterday, null)));
        ended(held.id(), yesterday);
        try {
            complete(toAllowance, "Task_Counter", "decline", Map.of());

            assertThat(pool(toAllowance, "Task_HandedBack")).isEqualTo(held.pool());
        } finally {
            appointed(() -> staffing.appoint(new NewAppointment(held.staffId(), held.unit().id(), held.post(), yesterday.plusDays(1), null)));
            ended(taken, yesterday);
        }
    }

    private <T> T appointed(Supplier<T> change) {
        return users.as(CurrentUser.SYSTEM, () -> transactions.execute(tx -> change.get()));
    }

    private void ended(long appointment, LocalDate lastDay) {
        appointed(() -> {
            staffing.endAppointment(appointment, lastDay);
            return 0;
        });
    }

    private Pool pool(UUID id, String key) {
        return jdbc.sql("select pool_unit_id, pool_post from inbox_task where case_id = :case and task_key = :key")
                .param("case", id).param("key", key).query((row, n) -> new Pool(row.getLong(1), row.getString(2))).single();
    }

    @Test
    void keepsOneTrailThatItsParticipantsFollowAndOthersCannot() throws Exception {
        walk();
        assertThat(Stream.of(child, toAllowance, allowance, toCharity).map(id -> desk.get(id).status())).containsExactly(
                CaseStatus.TRANSFERRED, CaseStatus.TRANSFERRED, CaseStatus.REJECTED, CaseStatus.APPROVED);

        CurrentUser manager = user("minorctr.manager1");
        assertThat(trail(manager, child)).as("the team follows all of it; the allowance it sees but may not open")
                .containsExactly(child + " 未成年人保护 TRANSFERRED", toAllowance + " 转介 TRANSFERRED",
                        SEALED + " 最低生活保障 REJECTED", toCharity + " 转介 APPROVED");
        assertThat(results(manager, child)).as("what came back").containsExactly(
                "街道受理窗口（低保）：接收单位退回，已改转或者另行处理", "慈善社工科：接收单位已反馈");

        CurrentUser window = of(toAllowance, "Task_Counter");
        assertThat(trail(window, allowance)).containsExactly(SEALED, toAllowance + " 转介 TRANSFERRED",
                allowance + " 最低生活保障 REJECTED", SEALED);
        CurrentUser sender = of(toAllowance, "Task_HandedBack");
        assertThat(sender).as("what is declined comes back to who sent it, not to the street").isEqualTo(of(child, "Task_NoConcern"));
        assertThat(trail(sender, toCharity)).containsExactly(child + " 未成年人保护 TRANSFERRED", toAllowance + " 转介 TRANSFERRED",
                SEALED + " 最低生活保障 REJECTED", toCharity + " 转介 APPROVED");
        CurrentUser charity = of(toCharity, "Task_SectionReport");
        assertThat(trail(charity, toCharity)).containsExactly(SEALED, SEALED, SEALED + " 最低生活保障 REJECTED",
                toCharity + " 转介 APPROVED");
        CurrentUser line = somebody("RESCUE", "CA_HANDLER");
        assertThat(trail(line, allowance)).as("reads the allowance along its line, and has no part in the referrals")
                .containsExactly(SEALED, SEALED, allowance + " 最低生活保障 REJECTED", SEALED);

        CurrentUser stranger = somebody("ST02", "ST_HANDLER");
        for (UUID id : List.of(child, toAllowance, allowance, toCharity)) {
            assertThat(get(stranger, "/cases/" + id + "/trail").status()).isEqualTo(404);
        }
        for (CurrentUser receiver : List.of(window, charity, line)) {
            assertThat(get(receiver, "/cases/" + child + "/trail").status()).isEqualTo(404);
            assertThat(get(receiver, "/cases/" + child).status()).isEqualTo(404);
        }
        for (UUID id : List.of(toAllowance, toCharity)) {
            assertThat(get(line, "/cases/" + id + "/trail").status()).isEqualTo(404);
        }
    }

    @Test
    void tellsNobodyOutsideTheTeamWhoTheChildIs() throws Exception {
        walk();
        List<String> secrets = List.of("欧阳小鹿", "欧某某", number, "磨坊里", child.toString(), String.valueOf(desk.get(child).number()));
        Map<CurrentUser, List<UUID>> seen = Map.of(of(toAllowance, "Task_Counter"), List.of(toAllowance, allowance),
                of(toCharity, "Task_SectionReport"), List.of(toCharity));
        seen.forEach((who, cases) -> cases.forEach(id -> Stream.of("", "/submissions", "/timeline", "/parties", "/trail",
                "/letters", "/related", "/draft", "/log", "/documents").forEach(part -> {
                    Answer answer = get(who, "/cases/" + id + part);
                    assertThat(secrets).as(part).noneMatch(secret -> answer.body().toString().contains(secret));
                })));
        assertThat(desk.latest(toCharity, "application")).containsEntry("applicantName", "周秀兰").doesNotContainKey("address");
    }

    @Test
    void tellsWhoTheChildIsOnlyWhereTheChildIsTakenCareOf() throws Exception {
        UUID id = triaged(someReport(), "0");
        CurrentUser manager = user("minorctr.manager1");
        act(manager, id, "ReferralRequested", ChildForms.referral("CHILD", "EDUCATION"));
        List<UUID> sent = cameOf(id);
        assertThat(sent).hasSize(2);
        assertThat(sent.stream().map(one -> desk.latest(one, "application").get("applicantName")))
                .containsExactlyInAnyOrder("欧阳小鹿", "周秀兰");
        assertThat(sent.stream().map(one -> get(manager, "/cases/" + one).body().path("applicantName").asText()))
                .as("by their aliases").containsExactlyInAnyOrder("欧某某", "周某某");
        Map<String, Object> asChild = ChildForms.referral("EDUCATION");
        asChild.put("referralName", "欧阳小鹿");
        assertThatThrownBy(() -> act(manager, id, "ReferralRequested", asChild)).isInstanceOf(DomainProblem.class);
        assertThat(open(id)).as("the case goes on").containsExactly("Task_Verify");
    }

    private List<UUID> cameOf(UUID id) {
        return jdbc.sql("select to_case from referral_link where from_case = :case order by linked_at, to_case")
                .param("case", id).query(UUID.class).list();
    }

    /** Who completed the task. */
    private CurrentUser of(UUID id, String key) {
        return accounts.find(jdbc.sql("select completed_by from inbox_task where case_id = :case and task_key = :key")
                .param("case", id).param("key", key).query(Long.class).single()).orElseThrow();
    }

    private CurrentUser somebody(String unit, String post) {
        return pools().members(new Pool(directory.unitByCode(unit).orElseThrow().id(), post)).get(0);
    }

    /** Each case of the trail as somebody sees it: id, item and state, or sealed. */
    private List<String> trail(CurrentUser who, UUID id) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : get(who, "/cases/" + id + "/trail").body()) {
            steps.add((step.path("id").asText(SEALED) + " " + step.path("itemName").asText("").replaceAll("审核确认|（.*", "") + " "
                    + step.path("status").asText("")).trim());
        }
        return steps;
    }

    private List<String> results(CurrentUser who, UUID id) {
        List<String> notes = new ArrayList<>();
        get(who, "/cases/" + id + "/timeline").body().forEach(entry -> {
            if (entry.path("actionName").asText(entry.path("nodeName").asText()).equals("转介结果")) {
                notes.add(entry.path("opinion").asText());
            }
        });
        return notes;
    }
}
