package departments.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each department has on file about somebody: plausible, and always the same for the same identity number. */
final class Records {

    /** Stands in the seeds for everybody who has none of his own. */
    static final String EVERYBODY = "*";

    private final Map<String, Map<String, Map<String, Object>>> seeds;

    Records(Map<String, Map<String, Map<String, Object>>> seeds) {
        this.seeds = seeds;
    }

    /** What the department has; empty when it has nothing. */
    Optional<Map<String, Object>> of(String source, String idNumber, LocalDate today) {
        Map<String, Map<String, Object>> own = seeds.getOrDefault(idNumber, seeds.get(EVERYBODY));
        if (own != null && own.containsKey(source)) {
            return Optional.ofNullable(own.get(source)).filter(data -> !data.isEmpty());
        }
        Map<String, Object> data = invented(source, Citizen.of(idNumber, today), new Dice(source, idNumber), today);
        return data.isEmpty() ? Optional.empty() : Optional.of(data);
    }

    private static Map<String, Object> invented(String source, Citizen c, Dice dice, LocalDate today) {
        return switch (source) {
            case "HOUSEHOLD" -> map("registered", true, "regionCode", c.idNumber().substring(0, 6), "head",
                    !c.child() && dice.percent(50), "householdSize", dice.between(1, 6, 1), "deceased", false);
            case "VEHICLE" -> c.child() || !dice.percent(3) ? Map.of() : map("vehicles", List.of(map("plate",
                    "辽B" + (10000 + dice.below(89999)), "model", "五菱之光", "registeredOn",
                    today.minusDays(dice.between(900, 4000, 10)).toString(), "use", "PRIVATE", "state", "NORMAL",
                    "value", money(dice.between(5000, 40000, 500)))));
            case "SOCIAL_INSURANCE" -> insurance(c, dice, today);
            case "MEDICAL" -> map("kind", c.retired() || c.child() ? "RESIDENT" : "EMPLOYEE", "selfPaidYear",
                    money(dice.percent(25) ? dice.between(3000, 48000, 100) : dice.between(0, 1500, 50)),
                    "settledFrom", today.minusYears(1).toString(), "settledTo", today.minusDays(1).toString());
            case "REAL_ESTATE" -> c.child() || !dice.percent(55) ? Map.of() : map("houses", List.of(map("place",
                    "幸福路" + (1 + dice.below(200)) + "号", "area", money(dice.between(38, 82, 1)), "share",
                    new BigDecimal("1"), "use", "HOME", "tradedOn",
                    today.minusDays(dice.between(2000, 9000, 10)).toString())));
            case "TAX", "HOUSING_FUND" -> Map.of();
            case "BANK" -> c.child() ? Map.of() : map("balance", money(dice.between(200, 9800, 100)), "balanceOn",
                    today.minusDays(3).toString());
            case "CIVIL_MARRIAGE" -> c.age() < 22 || !dice.percent(8) ? Map.of() : map("marital", List.of("MARRIED", "MARRIED", "DIVORCED",
                    "WIDOWED").get(dice.below(4)), "since", today.minusDays(dice.between(700, 7000, 10)).toString(),
                    "cremated", false, "organisationPosts", 0);
            case "DISABILITY" -> !dice.percent(12) ? Map.of() : map("category", List.of("PHYSICAL", "VISUAL", "HEARING",
                    "MENTAL").get(dice.below(4)), "level", 1 + dice.below(4), "valid", true, "issuedOn",
                    today.minusDays(dice.between(300, 3000, 10)).toString());
            case "SCHOOL" -> c.age() < 6 || c.age() > 22 ? Map.of() : map("enrolled", true, "stage",
                    c.age() < 12 ? "PRIMARY" : c.age() < 15 ? "MIDDLE" : c.age() < 18 ? "HIGH" : "COLLEGE", "feesYear",
                    money(c.age() < 15 ? 0 : dice.between(800, 6000, 100)), "aidYear", money(0));
            case "CUSTODY" -> map("inCustody", false);
            case "AGRICULTURE" -> !dice.percent(8) ? Map.of() : map("landArea", money(dice.between(1, 6, 1)),
                    "subsidyYear", money(dice.between(100, 900, 50)));
            case "EXIT_ENTRY" -> map("tripsYear", 0);
            default -> Map.of();
        };
    }

    private static Map<String, Object> insurance(Citizen c, Dice dice, LocalDate today) {
        if (c.child()) {
            return Map.of();
        }
        if (c.retired()) {
            return dice.percent(40) ? map("insured", true, "pensionMonthly", money(dice.between(1600, 3200, 10)))
                    : map("insured", true, "basicPensionMonthly", money(dice.between(108, 360, 4)));
        }
        return dice.percent(85) ? map("insured", false)
                : map("insured", true, "contributionBase", money(dice.between(1900, 4200, 100)), "employer",
                        "滨海环卫服务有限公司", "insuredSince", today.minusDays(dice.between(60, 900, 10)).toString());
    }

    private static BigDecimal money(int yuan) {
        return BigDecimal.valueOf(yuan);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
