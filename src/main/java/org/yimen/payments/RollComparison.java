package org.yimen.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.Masking;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Period;

/** Tells how a roll's regular amounts differ from those of the roll before, and why. */
@Service
class RollComparison {

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final RollContent content;
    private final RollList list;
    private final Entitlements entitlements;

    RollComparison(JdbcClient jdbc, Rolls rolls, RollContent content, RollList list, Entitlements entitlements) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.content = content;
        this.list = list;
        this.entitlements = entitlements;
    }

    private record Name(@Nullable String caseNumber, String subject) {
    }

    @Transactional(readOnly = true)
    public RollViews.Comparison of(UUID rollId) {
        Roll roll = list.read(rollId);
        Optional<Roll> before = rolls.before(roll);
        Map<UUID, BigDecimal> now = regular(rollId);
        Map<UUID, BigDecimal> then = before.map(b -> regular(b.id())).orElseGet(Map::of);
        Map<UUID, Name> names = names(rollId);
        before.ifPresent(b -> names(b.id()).forEach(names::putIfAbsent));
        Map<UUID, PayableEntry> entries = new HashMap<>();
        entitlements.payable(roll.registerCode(), roll.month()).forEach(e -> entries.put(e.entryId(), e));
        Set<UUID> held = new LinkedHashSet<>(jdbc.sql("select entry_id from payment_exclusion where roll_id = :roll")
                .param("roll", rollId).query(UUID.class).list());
        Set<UUID> all = new LinkedHashSet<>(now.keySet());
        all.addAll(then.keySet());
        List<RollViews.Difference> differences = new ArrayList<>();
        for (UUID entry : all) {
            BigDecimal a = then.get(entry);
            BigDecimal b = now.get(entry);
            if (a == null || b == null || a.compareTo(b) != 0) {
                Name name = names.getOrDefault(entry, new Name(null, ""));
                String kind = a == null ? "NEW" : b != null ? "CHANGED" : held.contains(entry) ? "HELD" : "STOPPED";
                differences.add(new RollViews.Difference(entry, name.caseNumber(), Masking.name(name.subject()), kind,
                        a, b, why(entries.get(entry), roll)));
            }
        }
        return new RollViews.Comparison(before.map(b -> b.month().toString()).orElse(null), sum(then), sum(now),
                all.size() - differences.size(), differences);
    }

    private static @Nullable String why(@Nullable PayableEntry entry, Roll roll) {
        if (entry == null) {
            return null;
        }
        if (entry.held() != null) {
            return entry.held();
        }
        return RollPlan.at(entry, roll.month()).map(Period::change).map(Enum::name).orElse(null);
    }

    private Map<UUID, BigDecimal> regular(UUID rollId) {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        content.lines(rollId).stream().filter(s -> s.line().kind() == LineKind.REGULAR)
                .forEach(s -> amounts.put(s.entryId(), s.line().amount()));
        return amounts;
    }

    private Map<UUID, Name> names(UUID rollId) {
        Map<UUID, Name> names = new HashMap<>();
        jdbc.sql("""
                select entry_id, case_number, subject_name from payment_item where roll_id = :roll
                union all select entry_id, case_number, subject_name from payment_exclusion where roll_id = :roll""")
                .param("roll", rollId).query((rs, n) -> names.put(rs.getObject("entry_id", UUID.class),
                        new Name(rs.getString("case_number"), rs.getString("subject_name")))).list();
        return names;
    }

    private static BigDecimal sum(Map<UUID, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
