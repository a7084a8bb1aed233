package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.platform.FieldError;
import org.yimen.rules.FeelForTests;

/** The application form takes a whole, true application and says at the right field what is missing or wrong. */
class DibaoFormsTests {

    private static final String A = "210203199003071016";
    private static final String B = "210112201506010021";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), java.time.ZoneId.of("Asia/Shanghai"));
    private static final ConditionEvaluator FEEL = FeelForTests.at(CLOCK);

    private final FormValidation validation = new FormValidation(FEEL, CLOCK);

    private static FormSchema form(String key) {
        return new FormSchema(1, "dibao", key, key, ContentFiles.json(Path.of("forms/dibao", key + ".form")));
    }

    private static Map<String, Object> member(String name, String id, String relation, Object... more) {
        Map<String, Object> m = new HashMap<>(Map.of("name", name, "idType", "1", "idNumber", id, "relation", relation,
                "marital", "SINGLE", "health", "HEALTHY", "labourAbility", "FULL", "employment", "NONE", "cohabiting", "YES",
                "specialStatus", "NONE"));
        m.put("authorised", true);
        for (int i = 0; i < more.length; i += 2) {
            m.put((String) more[i], more[i + 1]);
        }
        return m;
    }

    private static Map<String, Object> application() {
        Map<String, Object> a = new HashMap<>();
        a.put("applicantName", "王淑芬");
        a.put("applicantIdNumber", A);
        a.put("phone", "13800005678");
        a.put("hukouRegion", "210203001001");
        a.put("hukouAddress", "某街1号");
        a.put("residesAtHukou", "YES");
        a.put("liveSince", "2010-01-01");
        a.put("householdType", "NUCLEAR");
        a.put("applyType", "FAMILY");
        a.put("firstDifficulty", "UNEMPLOYMENT");
        a.put("applyReason", "失业后没有稳定收入");
        a.put("entrusted", "NO");
        a.put("members", new ArrayList<>(List.of(member("王淑芬", A, "01"),
                member("王小", B, "30", "employment", "STUDENT", "school", "某小学", "studyStage", "PRIMARY", "fullTime", "YES"))));
        a.put("incomes", List.of(Map.of("member", "王淑芬", "kind", "WAGE", "period", "MONTHLY", "amount", 900)));
        a.put("assets", List.of(Map.of("member", "王淑芬", "kind", "HOUSE", "description", "某街1号", "area", 50, "exempt", "NONE")));
        a.put("expenses", List.of());
        a.put("relationDeclared", "NO");
        a.put("consentAuthorisation", true);
        a.put("consentHonesty", true);
        a.put("consentAddress", true);
        return a;
    }

    private List<String> wrong(String key, Map<String, Object> data, Map<String, Object> context) {
        return validation.validate(form(key), data, context).stream().map(FieldError::field).toList();
    }

    private List<String> wrong(Map<String, Object> application) {
        return wrong("application", application, Map.of());
    }

    @Test
    void takesAWholeApplication() {
        assertThat(wrong(application())).isEmpty();
        assertThat(validation.prune(form("application"), application())).isEqualTo(application());
    }

    @Test
    void wantsTheApplicantAmongTheMembersOnce() {
        Map<String, Object> a = application();
        a.put("applicantIdNumber", "11010519491231002X");
        assertThat(wrong(a)).containsExactly("applicantIdNumber");

        Map<String, Object> twice = application();
        twice.put("members", List.of(member("王淑芬", A, "01"), member("王小", A, "30")));
        assertThat(wrong(twice)).containsExactly("applicantIdNumber");
    }

    @Test
    void asksOnlyTheDisabledForTheirCertificate() {
        Map<String, Object> a = application();
        a.put("members", List.of(member("王淑芬", A, "01", "health", "DISABLED")));
        assertThat(wrong(a)).containsExactly("members[0].disabilityCert");

        a.put("members", List.of(member("王淑芬", A, "01", "health", "DISABLED", "disabilityCert", A + "42")));
        assertThat(wrong(a)).isEmpty();

        a.put("members", List.of(member("王淑芬", A, "01", "health", "DISABLED", "disabilityCert", B + "42")));
        assertThat(wrong(a)).containsExactly("members[0].disabilityCert");
    }

    @Test
    void asksForTheBirthDateOnlyWithoutAnIdentityNumber() {
        Map<String, Object> a = application();
        Map<String, Object> foreigner = member("外婆", "x", "60", "idType", "3");
        foreigner.remove("idNumber");
        a.put("members", List.of(member("王淑芬", A, "01"), foreigner));

        assertThat(wrong(a)).containsExactlyInAnyOrder("members[1].documentNumber", "members[1].birthDate");
    }

    @Test
    void knowsOnlyMembersAsOwners() {
        Map<String, Object> a = application();
        a.put("incomes", List.of(Map.of("member", "别人", "kind", "WAGE", "period", "MONTHLY", "amount", 900)));

        assertThat(wrong(a)).containsExactly("incomes[0].member");
    }

    @Test
    void wantsEveryConsent() {
        Map<String, Object> a = application();
        a.put("consentAuthorisation", false);

        assertThat(wrong(a)).containsExactly("consentAuthorisation");
    }

    @Test
    void wantsTwoVisitorsAndAQuarterOfAnHour() {
        Map<String, Object> visit = visit();
        Map<String, Object> context = Map.of("data", Map.of("application", application()));
        assertThat(wrong("homeVisit", visit, context)).isEmpty();

        visit.put("surveyorB", "张三");
        visit.put("endTime", "09:14");
        visit.put("noRelation", "NO");
        assertThat(wrong("homeVisit", visit, context)).containsExactlyInAnyOrder("surveyorB", "endTime", "noRelation");
    }

    private static Map<String, Object> visit() {
        Map<String, Object> v = new HashMap<>();
        v.put("visitDate", "2026-11-02");
        v.put("startTime", "09:00");
        v.put("endTime", "09:15");
        v.put("surveyorA", "张三");
        v.put("surveyorB", "李四");
        v.put("noRelation", "YES");
        v.put("presentMembers", List.of("王淑芬"));
        v.put("photos", List.of("p"));
        v.put("signatures", List.of("s"));
        v.put("houseOwnership", "OWN");
        v.put("houseStructure", "BRICK");
        v.put("houseArea", 50);
        v.put("houseRooms", 2);
        v.put("living", "陈设简单");
        v.put("employmentSeen", "打零工");
        v.put("difficultyCauses", List.of("UNEMPLOYMENT"));
        v.put("differs", "NO");
        v.put("suggestion", "FITS");
        return v;
    }

    @Test
    void fillsTheOpinionFromTheRulesAndAsksWhyWhenItDeparts() {
        Map<String, Object> decision = Map.of("conclusion", "DIBAO", "reason", "符合", "householdSize", 2, "supportedPersons", 2,
                "perCapitaIncome", 298.5, "standard", 1010, "propertyResult", "PASS", "basicAmount", 1423, "topUpAmount", 151.5,
                "monthlyAmount", 1574.5);
        Map<String, Object> context = Map.of("decision", decision, "data", Map.of(), "today", LocalDate.of(2026, 12, 31));
        Map<String, Object> opinion = prefilled("firstOpinion", context);
        opinion.put("investigation", "已核实");
        assertThat(opinion).containsEntry("proposal", "DIBAO");
        assertThat(wrong("firstOpinion", opinion, context)).isEmpty();

        opinion.put("proposal", "NONE");
        assertThat(wrong("firstOpinion", opinion, context)).containsExactlyInAnyOrder("deviationReason", "refusalReason");
        assertThat(prefilled("bureauDecide", context)).containsEntry("startMonth", "2027-01");
    }

    private static Map<String, Object> prefilled(String key, Map<String, Object> context) {
        Map<String, Object> filled = new HashMap<>();
        ContentFiles.json(Path.of("forms/dibao", key + ".form")).path("components").forEach(group ->
                group.path("components").forEach(c -> {
                    String prefill = c.path("properties").path("prefill").asText("");
                    Object value = prefill.isEmpty() ? null : FEEL.evaluate(prefill, context);
                    if (value != null) {
                        filled.put(c.path("key").asText(), value);
                    }
                }));
        return filled;
    }
}
