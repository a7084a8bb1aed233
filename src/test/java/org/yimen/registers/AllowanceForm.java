package org.yimen.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What households in support declare. */
public final class AllowanceForm {

    private AllowanceForm() {
    }

    /** What a couple declares. */
    static Map<String, Object> ofCouple(String regionCode, String man, String woman, String wage) {
        Map<String, Object> data = new HashMap<>();
        data.put("applicantName", "王建国");
        data.put("applicantIdNumber", man);
        data.put("phone", "13812345678");
        data.put("hukouRegion", regionCode);
        data.put("hukouAddress", "幸福路1号");
        data.put("residesAtHukou", "YES");
        data.put("liveSince", "2010-01-01");
        data.put("householdType", "NUCLEAR");
        data.put("applyType", "FAMILY");
        data.put("firstDifficulty", "ILLNESS");
        data.put("applyReason", "妻子残疾，收入低");
        data.put("entrusted", "NO");
        data.put("members", new ArrayList<>(List.of(member("王建国", man, "01", "MARRIED", "FULL", "EMPLOYED"),
                member("李秀英", woman, "10", "MARRIED", "NONE", "NONE"))));
        data.put("incomes", List.of(wages(wage)));
        data.put("assets", List.of());
        data.put("expenses", List.of());
        data.put("relationDeclared", "NO");
        data.put("consentAuthorisation", true);
        data.put("consentHonesty", true);
        data.put("consentAddress", true);
        return data;
    }

    public static Map<String, Object> wages(String amount) {
        return Map.of("member", "王建国", "kind", "WAGE", "period", "MONTHLY", "amount", new BigDecimal(amount));
    }

    /** Somebody of the household. */
    public static Map<String, Object> member(String name, String id, String relation, String marital, String labour,
            String employment) {
        Map<String, Object> m = new HashMap<>(Map.of("name", name, "idType", "1", "idNumber", id, "relation", relation,
                "marital", marital, "health", "HEALTHY", "labourAbility", labour, "employment", employment,
                "cohabiting", "YES", "specialStatus", "NONE"));
        m.put("authorised", true);
        return m;
    }
}
