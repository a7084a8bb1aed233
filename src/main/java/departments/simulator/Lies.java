package departments.simulator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that cannot be true, as registers in bad order give them. */
final class Lies {

    static final int KINDS = 4;

    private Lies() {
    }

    /** Spoils an answer in one of several ways. */
    static void tell(int kind, List<Map<String, Object>> persons, LocalDate today) {
        Map<String, Object> first = persons.get(0);
        switch (kind) {
            case 0 -> first.put("idNumber", "110101199003074514");
            case 1 -> spoil(first, "balance", -1);
            case 2 -> spoil(first, "registeredOn", today.plusYears(1).toString());
            default -> spoil(first, "secretNote", "x");
        }
    }

    /** With a negative amount, a day ahead or something never agreed upon. */
    private static void spoil(Map<String, Object> person, String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (person.get("data") instanceof Map<?, ?> told) {
            told.forEach((k, v) -> data.put(String.valueOf(k), v));
        }
        data.put(key, value);
        person.put("found", true);
        person.put("data", data);
    }
}
