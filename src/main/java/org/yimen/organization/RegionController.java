package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.YimenClock;

/** Streets and their communities, for everybody who fills in an address. */
@RestController
@RequestMapping("/api/public")
class RegionController {

    private final OrgCharts charts;
    private final Clock clock;

    RegionController(OrgCharts charts, Clock clock) {
        this.charts = charts;
        this.clock = clock;
    }

    record Region(String code, String name, List<Region> children) {
    }

    @GetMapping("/regions")
    List<Region> regions() {
        var chart = charts.current();
        return chart.bureau().map(bureau -> regions(chart, bureau, UnitKind.STREET)).orElse(List.of());
    }

    private List<Region> regions(OrgChart chart, Unit parent, UnitKind kind) {
        var today = LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
        return chart.children(parent.id()).stream()
                .filter(unit -> unit.kind() == kind && unit.openOn(today))
                .sorted(Comparator.comparing(Unit::regionCode))
                .map(unit -> new Region(unit.regionCode(), unit.name(), kind == UnitKind.STREET
                        ? regions(chart, unit, UnitKind.COMMUNITY) : List.of()))
                .toList();
    }
}
