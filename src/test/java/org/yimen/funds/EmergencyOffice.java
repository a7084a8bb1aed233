package org.yimen.funds;

import departments.simulator.Departments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.ServiceItem.Channel;
import org.yimen.documents.DocumentUploads;
import org.yimen.organization.Directory;
import org.yimen.organization.Establishment;
import org.yimen.organization.NewUnit;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;
import org.yimen.registers.AllowanceOffice;

/** A street that helps in emergencies, the bureau above it, and the offices to which it refers. */
public final class EmergencyOffice {

    private final ApplicationContext beans;
    public final AllowanceOffice desk;
    public final CurrentUser chief;
    public final CurrentUser finance;

    public EmergencyOffice(ApplicationContext beans, Departments departments) {
        this.beans = beans;
        this.desk = new AllowanceOffice(beans, departments);
        this.chief = desk.office.staff("CA_CHIEF", desk.office.department);
        this.finance = desk.office.staff("FIN_OP", unit("FIN", UnitKind.DEPARTMENT));
        desk.office.staff("CA_DIRECTOR", desk.office.bureau);
        desk.office.staff("CA_HANDLER", unit("CHARITY", UnitKind.DEPARTMENT));
        desk.office.staff("CA_HANDLER", unit("STATION", UnitKind.DEPARTMENT));
        desk.office.staff("EXT_DEPT", unit("EXT_MEDICAL", UnitKind.EXTERNAL));
    }

    public UnitView unit(String code, UnitKind kind) {
        Directory directory = beans.getBean(Directory.class);
        return directory.unitByCode(code).orElseGet(() -> {
            desk.office.asSystem(() -> beans.getBean(Establishment.class).openUnit(new NewUnit(code, code, code, kind,
                    desk.office.bureau.id(), desk.office.bureau.regionCode(), LocalDate.of(2020, 1, 1))));
            return directory.unitByCode(code).orElseThrow();
        });
    }

    /** Sets the clock to civil time. */
    public void at(String time) {
        beans.getBean(YimenClock.class).set(instant(time));
    }

    public static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(YimenClock.ZONE).toInstant();
    }

    /** Puts money into the fund of the street. */
    public void fill(String amount) {
        FundDesk funds = beans.getBean(FundDesk.class);
        long id = desk.as(desk.handler, () -> funds.ask(desk.office.street.id(), new BigDecimal(amount), "日常备用")).id();
        desk.as(chief, () -> funds.decide(id, true, null));
        desk.as(finance, () -> funds.paidIn(id));
    }

    public BigDecimal balance() {
        return beans.getBean(FundLedger.class).balance(desk.office.street.id());
    }

    /** Somebody calls for help at the window. */
    public UUID report(String cause, boolean immediate, Map<String, Object> more) {
        CaseIntake intake = beans.getBean(CaseIntake.class);
        UUID id = desk.as(desk.window, () -> intake.open("linshi", Channel.WINDOW));
        Map<String, Object> data = new HashMap<>(Map.of("source", "SELF", "eventOn", today(), "cause", cause,
                "immediate", immediate ? "YES" : "NO", "needs", List.of("CASH"), "narrative", "外地来此务工，钱物被盗，已经一天没有吃饭",
                "applicantName", "赵平", "residence", "OTHER", "region", desk.office.community.regionCode()));
        data.putAll(Map.of("address", "火车站广场", "householdSize", 1, "applicantIdNumber", desk.person(1985),
                "phone", "13812345678", "urgencyItems", List.of(), "consentHonesty", true));
        data.putAll(more);
        if (!immediate) {
            data.putIfAbsent("members", List.of(member(data)));
            data.putIfAbsent("declaredIncome", 48000);
        }
        desk.as(desk.window, () -> intake.submit(id, data));
        return id;
    }

    private String today() {
        return LocalDate.now(beans.getBean(YimenClock.class)).toString();
    }

    static Map<String, Object> member(Map<String, Object> application) {
        return Map.of("name", application.get("applicantName"), "relation", "01", "idNumber",
                application.get("applicantIdNumber"), "authorised", true);
    }

    /** Somebody in an emergency asks for help; a picture is taken on the spot. */
    UUID urgent(String cause, Map<String, Object> more) {
        UUID id = report(cause, true, more);
        attach(id, "M01");
        return id;
    }

    /** Somebody in an emergency, looked at, to whom the street leader has granted help. */
    UUID granted(Map<String, Object> more) {
        UUID id = urgent("LOST", more);
        verifies(id, "help", Map.of());
        proposes(id, Map.of());
        signs(id, "agree");
        return id;
    }

    /** The member list of somebody who was helped before the papers. */
    public Map<String, Object> self(UUID caseId) {
        return member(beans.getBean(CaseDesk.class).latest(caseId, "application"));
    }

    /** The street looks at the emergency and finds this. */
    public void verifies(UUID id, String action, Map<String, Object> found) {
        Map<String, Object> form = new HashMap<>(Map.of("method", "SITE", "verifierA", "孙强", "food", "3", "shelter", "2",
                "health", "0", "care", "0", "safety", "0", "immediateNeed", "YES", "severity", "SHORT", "childRisk", "NO"));
        form.put("situation", "现场见到本人，身无分文，当天没有吃饭");
        form.putAll(found);
        desk.does(id, "Task_Verify", action, form);
    }

    public void proposes(UUID id, Map<String, Object> said) {
        Map<String, Object> form = new HashMap<>(Map.of("reason", "经核实情况属实，按档救助"));
        form.putAll(said);
        desk.does(id, "Task_Propose", "propose", form);
    }

    /** The leader signs, with a second signature where one is needed. */
    public void signs(UUID id, String action) {
        desk.does(id, "Task_StreetSign", action, Map.of("cosigner", "郑主任"));
    }

    public void delivers(UUID id, Map<String, Object> said) {
        attach(id, "M02");
        Map<String, Object> form = new HashMap<>(Map.of("method", "CASH", "payerA", "孙强", "payerB", "周敏"));
        form.putAll(said);
        desk.does(id, "Task_Deliver", "given", form);
    }

    public void papersCome(UUID id, Map<String, Object> said) {
        attach(id, "M03");
        Map<String, Object> form = new HashMap<>(Map.of("members", List.of(self(id)), "monthlyIncome", 3000,
                "verifierB", "周敏", "registered", true));
        form.putAll(said);
        desk.does(id, "Task_Papers", "complete", form);
    }

    /** The visit, with bills whose accepted sum is this much, in a household with such an income. */
    public void visits(UUID id, int annual, int accepted, Map<String, Object> found) {
        Map<String, Object> form = new HashMap<>(Map.of("surveyorA", "孙强", "surveyorB", "周敏", "confirmed", "YES",
                "propertyWithin", "YES", "several", "NO", "findings", "入户核实，票据与医保结算一致", "annualIncome", annual,
                "bills", List.of(Map.of("kind", "MEDICAL", "billNo", "B" + id, "paidOn", "2026-01-10", "total", 90000,
                        "reimbursed", 20000, "aided", 0, "accepted", accepted))));
        form.putAll(found);
        desk.does(id, "Task_Visit", "done", form);
    }

    public void transfers(UUID id) {
        desk.does(id, "Task_Transfer", "paid", Map.of("account", "6228480000001111"));
    }

    /** A picture under a material of the case. */
    public void attach(UUID id, String material) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, id.hashCode());
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            desk.as(CurrentUser.SYSTEM, () -> beans.getBean(DocumentUploads.class).upload(id, material,
                    material + ".png", new ByteArrayInputStream(out.toByteArray()), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a decision said last. */
    public Map<String, Object> decided(UUID id, String key) {
        return desk.as(CurrentUser.SYSTEM, () -> beans.getBean(DecisionResults.class).latestOf(id)).get(key);
    }

    /** The instant at which a clock of the case ends; null when there is none of the code. */
    public Instant due(UUID id, String code) {
        return desk.jdbc.sql("select due_at from deadline_clock where case_id = :case and code = :code and task_id is null")
                .param("case", id).param("code", code).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    public Instant taskDue(UUID id, String key) {
        return desk.jdbc.sql("select due_at from inbox_task where case_id = :case and task_key = :key order by created_at desc limit 1")
                .param("case", id).param("key", key).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    public String clockState(UUID id, String code) {
        return desk.jdbc.sql("select state from deadline_clock where case_id = :case and code = :code and task_id is null")
                .param("case", id).param("code", code).query(String.class).single();
    }

    /** The cases of another item that came of this one. */
    public List<UUID> referrals(UUID id) {
        return desk.jdbc.sql("select to_case from referral_link where from_case = :case order by linked_at, to_case")
                .param("case", id).query(UUID.class).list();
    }
}
