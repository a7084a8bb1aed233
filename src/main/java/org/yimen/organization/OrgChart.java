package org.yimen.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All units and posts at one moment, immutable, in memory. */
final class OrgChart {

    private final Map<Long, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byRegion = new HashMap<>();
    private final Map<Long, List<Unit>> children = new HashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();

    OrgChart(List<Unit> units, List<Post> posts) {
        for (var unit : units) {
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            byRegion.computeIfAbsent(unit.regionCode(), region -> new ArrayList<>()).add(unit);
            if (unit.parentId() != null) {
                children.computeIfAbsent(unit.parentId(), parent -> new ArrayList<>()).add(unit);
            }
        }
        posts.forEach(post -> this.posts.put(post.code(), post));
    }

    Optional<Unit> unit(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Post> post(String code) {
        return Optional.ofNullable(posts.get(code));
    }

    List<Post> posts() {
        return List.copyOf(posts.values());
    }

    List<Unit> children(long id) {
        return children.getOrDefault(id, List.of());
    }

    List<Unit> roots() {
        return byId.values().stream().filter(unit -> unit.parentId() == null).toList();
    }

    Optional<Unit> bureau() {
        return byId.values().stream().filter(unit -> unit.kind() == UnitKind.BUREAU).findFirst();
    }

    /** The unit itself and all below it, closed ones too: their cases still belong there. */
    List<Unit> subtree(long id) {
        var found = new ArrayList<Unit>();
        unit(id).ifPresent(found::add);
        for (int next = 0; next < found.size(); next++) {
            found.addAll(children(found.get(next).id()));
        }
        return found;
    }

    Optional<Unit> ancestor(long id, UnitKind kind) {
        var unit = byId.get(id);
        while (unit != null && unit.kind() != kind) {
            unit = unit.parentId() == null ? null : byId.get(unit.parentId());
        }
        return Optional.ofNullable(unit);
    }

    /** The street or community of a region code on that day; of a merged one, the unit that succeeded it. */
    Optional<Unit> byRegion(String regionCode, LocalDate day) {
        var here = byRegion.getOrDefault(regionCode, List.of()).stream()
                .filter(unit -> unit.kind() == UnitKind.STREET || unit.kind() == UnitKind.COMMUNITY)
                .sorted(Comparator.comparing(Unit::validFrom).reversed()).toList();
        return here.stream().filter(unit -> unit.openOn(day)).findFirst()
                .or(() -> here.stream().findFirst().flatMap(unit -> successor(unit, day)));
    }

    private Optional<Unit> successor(Unit closed, LocalDate day) {
        var seen = new HashSet<Long>();
        var unit = closed;
        while (unit != null && !unit.openOn(day) && seen.add(unit.id())) {
            unit = unit.successorCode() == null ? null : byCode.get(unit.successorCode());
        }
        return Optional.ofNullable(unit).filter(open -> open.openOn(day));
    }
}
