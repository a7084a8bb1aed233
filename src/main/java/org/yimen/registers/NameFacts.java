package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseFactSource;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;
import org.yimen.catalog.ServiceItem.Register;
import org.yimen.platform.Similarity;

/**
 * What expressions may read as {@code names}: the {@code rivals} of the name that a case asks for, each a name in the
 * same register with {@code standing} (IN_FORCE, FORMER, ENDED or REVOKED), the {@code months} since it became free,
 * whether it is the {@code same} or has the same distinctive part within its kind ({@code sameDistinctive}), and how
 * alike the names are ({@code similarity}, 0 to 1). Which rivals matter is for the item's decision table.
 */
@Component
class NameFacts implements CaseFactSource {

    private static final BigDecimal WORTH_SHOWING = new BigDecimal("0.6");

    private final EntryNames names;
    private final FollowUpLinks links;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final ConditionEvaluator feel;
    private final Clock clock;

    NameFacts(EntryNames names, FollowUpLinks links, CaseDesk desk, Catalog catalog, ConditionEvaluator feel,
            Clock clock) {
        this.names = names;
        this.links = links;
        this.desk = desk;
        this.catalog = catalog;
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        ServiceItem item = catalog.release(desk.get(caseId).releaseId());
        Register register = item.register();
        EntryNames.Name asked = register == null ? null
                : read(register, feel, Map.of("data", desk.latestOfAll(caseId)));
        if (register == null || asked == null) {
            return Map.of();
        }
        UUID own = links.entryOf(caseId).orElse(null);
        LocalDate today = LocalDate.now(clock);
        List<Map<String, Object>> rivals = new ArrayList<>();
        names.others(register.code(), own).forEach(known -> {
            Map<String, Object> rival = rival(asked, known, today);
            if (Boolean.TRUE.equals(rival.get("sameDistinctive"))
                    || ((BigDecimal) rival.get("similarity")).compareTo(WORTH_SHOWING) >= 0) {
                rivals.add(rival);
            }
        });
        return Map.of("asked", asked.name(), "rivals", rivals);
    }

    private static Map<String, Object> rival(EntryNames.Name asked, EntryNames.Known known, LocalDate today) {
        Map<String, Object> rival = new LinkedHashMap<>();
        rival.put("name", known.name());
        rival.put("standing", known.endedAs() == null ? "IN_FORCE" : known.endedAs());
        rival.put("months", known.untilOn() == null ? BigDecimal.ZERO
                : BigDecimal.valueOf(ChronoUnit.MONTHS.between(known.untilOn(), today)));
        rival.put("same", known.name().equals(asked.name()));
        rival.put("sameDistinctive", asked.distinctive() != null && asked.distinctive().equals(known.distinctive())
                && asked.kind() != null && asked.kind().equals(known.kind()));
        rival.put("similarity", Similarity.of(asked.name(), known.name()));
        return rival;
    }

    /** The name that the facts of a case give; null where the register tells no names apart or none is given. */
    static EntryNames.@Nullable Name read(Register register, ConditionEvaluator feel, Map<String, Object> facts) {
        if (register.names() == null) {
            return null;
        }
        String name = text(feel.evaluate(register.names().name(), facts));
        return name == null ? null : new EntryNames.Name(name, text(register.names().distinctive(), feel, facts),
                text(register.names().kind(), feel, facts));
    }

    private static @Nullable String text(@Nullable String expression, ConditionEvaluator feel,
            Map<String, Object> facts) {
        return expression == null ? null : text(feel.evaluate(expression, facts));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
