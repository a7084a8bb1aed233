package org.yimen.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An invented household that applies, built line by line; everyone is known by a letter. */
final class Household {

    static final LocalDate APPLIED = LocalDate.of(2026, 11, 2);

    final Map<String, Object> param = ContentFiles.parameters(java.nio.file.Path.of("bpmn/dibao/parameters.yml"), APPLIED);
    final Map<String, Object> data = new HashMap<>();
    private final List<Map<String, Object>> verified = new ArrayList<>();
    private final List<Map<String, Object>> members = new ArrayList<>();
    private final List<Map<String, Object>> incomes = new ArrayList<>();
    private final List<Map<String, Object>> assets = new ArrayList<>();
    private final List<Map<String, Object>> expenses = new ArrayList<>();

    Household() {
        Map<String, Object> application = new HashMap<>();
        application.put("hukouRegion", "210203001001");
        application.put("members", members);
        application.put("incomes", incomes);
        application.put("assets", assets);
        application.put("expenses", expenses);
        data.put("application", application);
        param("dibao.std.urban", 1010);
    }

    List<Map<String, Object>> members() {
        return members;
    }

    List<Map<String, Object>> incomes() {
        return incomes;
    }

    /** What departments said of one person. */
    Household verified(Map<String, Object> facts) {
        verified.add(facts);
        return this;
    }

    @SuppressWarnings("unchecked")
    Household applied(String key, Object value) {
        ((Map<String, Object>) data.get("application")).put(key, value);
        return this;
    }

    Household param(String code, Object value) {
        ContentFiles.put(param, code, value);
        return this;
    }

    Household answer(String form, Map<String, Object> values) {
        data.put(form, values);
        return this;
    }

    /** A healthy member of working age without work, unless said otherwise by pairs of key and value. */
    Household member(String name, String relation, int age, Object... more) {
        Map<String, Object> m = new HashMap<>(Map.of("name", name, "relation", relation, "idType", "1",
                "birthDate", APPLIED.minusYears(age).toString(), "marital", "SINGLE", "health", "HEALTHY",
                "labourAbility", "FULL", "employment", "NONE", "cohabiting", "YES", "specialStatus", "NONE"));
        for (int i = 0; i < more.length; i += 2) {
            m.put((String) more[i], more[i + 1]);
        }
        members.add(m);
        return this;
    }

    Household income(String member, String kind, Object monthly) {
        incomes.add(income(kind, member, monthly, "MONTHLY"));
        return this;
    }

    static Map<String, Object> income(String kind, String member, Object amount, String period) {
        return Map.of("member", member, "kind", kind, "period", period, "amount", amount);
    }

    Household asset(String kind, Object... more) {
        assets.add(asset("A", kind, more));
        return this;
    }

    static Map<String, Object> asset(String member, String kind, Object[] more) {
        Map<String, Object> a = new HashMap<>(Map.of("member", member, "kind", kind, "exempt", "NONE"));
        for (int i = 0; i < more.length; i += 2) {
            a.put((String) more[i], more[i + 1]);
        }
        return a;
    }

    Household expense(String member, String kind, Object total, Object reimbursed) {
        expenses.add(Map.of("member", member, "kind", kind, "total", total, "reimbursed", reimbursed));
        return this;
    }

    /** What a decision table needs to be asked. */
    Map<String, Object> inputs() {
        return Map.of("data", data, "param", param, "today", APPLIED, "applicationDate", APPLIED, "case", Map.of(),
                "verification", Map.of("persons", verified));
    }
}
