package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.YimenClock;

/** Units: the tree for all staff, changes by system administrators. */
@RestController
@RequestMapping("/api/organization")
class UnitController {

    private final OrgCharts charts;
    private final Establishment establishment;
    private final StaffLists lists;
    private final OrganizationAccess access;
    private final CommandReceipts receipts;
    private final Clock clock;

    UnitController(OrgCharts charts, Establishment establishment, StaffLists lists, OrganizationAccess access,
            CommandReceipts receipts, Clock clock) {
        this.charts = charts;
        this.establishment = establishment;
        this.lists = lists;
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
    }

    record UnitInput(@Nullable String code, @Nullable String name, @Nullable String nameEn, @Nullable UnitKind kind,
            @Nullable Long parentId, @Nullable String regionCode, @Nullable LocalDate validFrom) {
    }

    record UnitName(@Nullable String name, @Nullable String nameEn) {
    }

    record UnitClosing(@Nullable LocalDate validTo, @Nullable String successorCode) {
    }

    record PostRow(String code, String name, String nameEn, ReadScope readScope, boolean supervisory,
            List<UnitKind> unitKinds) {

        static PostRow from(Post post) {
            return new PostRow(post.code(), post.name(), post.nameEn(), post.readScope(), post.supervisory(),
                    post.unitKinds().stream().sorted().toList());
        }
    }

    @GetMapping("/units")
    List<UnitNode> units(@RequestParam(defaultValue = "false") boolean closed) {
        access.requireRead();
        var chart = charts.current();
        var today = today();
        Predicate<Unit> shown = unit -> closed || unit.validTo() == null || !unit.validTo().isBefore(today);
        return chart.roots().stream().filter(shown).map(unit -> UnitNode.from(unit, chart, shown)).toList();
    }

    @GetMapping("/posts")
    List<PostRow> posts() {
        access.requireRead();
        return charts.current().posts().stream().map(PostRow::from).toList();
    }

    @GetMapping("/units/{id}/staff")
    List<AppointmentRow> staff(@PathVariable long id) {
        access.requireRead();
        return lists.ofUnit(id, today());
    }

    @PostMapping("/units")
    UnitNode open(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody UnitInput input) {
        return receipts.once(key, UnitNode.class, () -> node(establishment.openUnit(complete(input))));
    }

    @PutMapping("/units/{id}")
    UnitNode rename(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id, @RequestBody UnitName input) {
        return receipts.once(key, UnitNode.class, () -> {
            establishment.renameUnit(id, orEmpty(input.name()), orEmpty(input.nameEn()));
            return node(id);
        });
    }

    @PostMapping("/units/{id}/close")
    UnitNode close(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable long id, @RequestBody UnitClosing input) {
        return receipts.once(key, UnitNode.class, () -> {
            establishment.closeUnit(id, input.validTo() == null ? today() : input.validTo(), input.successorCode());
            return node(id);
        });
    }

    private NewUnit complete(UnitInput input) {
        access.requireChange();
        new FieldChecks().present(input.kind(), "kind").text(input.code(), "code", 32)
                .text(input.regionCode(), "regionCode", 12).refuseIfAny();
        return new NewUnit(orEmpty(input.code()), orEmpty(input.name()), orEmpty(input.nameEn()),
                Objects.requireNonNull(input.kind()), input.parentId(), orEmpty(input.regionCode()),
                input.validFrom() == null ? today() : input.validFrom());
    }

    private UnitNode node(long id) {
        var chart = charts.current();
        return UnitNode.from(chart.unit(id).orElseThrow(), chart, unit -> false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
