package org.yimen.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A unit with the units below it. */
record UnitNode(long id, String code, String name, String nameEn, UnitKind kind, @Nullable Long parentId,
        String regionCode, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorCode,
        List<UnitNode> children) {

    static UnitNode from(Unit unit, OrgChart chart, Predicate<Unit> shown) {
        return new UnitNode(unit.id(), unit.code(), unit.name(), unit.nameEn(), unit.kind(), unit.parentId(),
                unit.regionCode(), unit.validFrom(), unit.validTo(), unit.successorCode(),
                chart.children(unit.id()).stream().filter(shown)
                        .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::regionCode).thenComparing(Unit::id))
                        .map(child -> from(child, chart, shown)).toList());
    }
}
