package org.yimen.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/**
 * Answers who holds which post where today, and how units hang together. Units and posts come from memory,
 * people by one indexed query.
 */
@Component
public class Directory {

    private final OrgCharts charts;
    private final Duties duties;
    private final Clock clock;

    Directory(OrgCharts charts, Duties duties, Clock clock) {
        this.charts = charts;
        this.duties = duties;
        this.clock = clock;
    }

    /** Appointments valid today, and those of absent colleagues for whom this person stands in. */
    public List<AppointmentView> appointmentsOf(long accountId) {
        return duties.ofAccount(accountId, today(), charts.current());
    }

    public Set<Pool> poolsOf(long accountId) {
        return appointmentsOf(accountId).stream().map(AppointmentView::pool)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Everybody who acts in the pool today, each once. Somebody absent is replaced by his deputies; he stays listed
     * when nobody stands in, so that leave alone never empties a pool.
     */
    public List<AppointmentView> membersOf(Pool pool) {
        return duties.ofPool(pool, today(), charts.current());
    }

    /** Everybody who holds a post in one of these units today. */
    public List<StaffView> appointedIn(Collection<Long> units) {
        return duties.staffOf(units, today());
    }

    /** The person to whom the appointment was given: for a deputised one, on whose behalf the deputy acts. */
    public Optional<StaffView> holderOf(long appointmentId) {
        return duties.holder(appointmentId);
    }

    public Optional<StaffView> staffByAccount(long accountId) {
        return duties.staffByAccount(accountId);
    }

    public UnitView unit(long id) {
        return charts.current().unit(id).map(Unit::view)
                .orElseThrow(() -> DomainProblem.notFound("没有这个单位", "No such unit"));
    }

    public Optional<UnitView> unitByCode(String code) {
        return charts.current().byCode(code).map(Unit::view);
    }

    public UnitView bureau() {
        return charts.current().bureau().map(Unit::view).orElseThrow(() -> missing("BUREAU"));
    }

    /** A department of the bureau, or the outside unit that took over its business, by code such as {@code CHECK}. */
    public UnitView department(String code) {
        return findDepartment(code).orElseThrow(() -> missing(code));
    }

    /** As {@link #department}; empty when the organisation has none with that code. */
    public Optional<UnitView> findDepartment(String code) {
        return charts.current().byCode(code)
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.EXTERNAL)
                .map(Unit::view);
    }

    /** The street (9 digits) or community (12 digits) of a region code; of a merged one, its successor. */
    public Optional<UnitView> unitByRegion(String regionCode) {
        return charts.current().byRegion(regionCode, today()).map(Unit::view);
    }

    /** The unit itself and all units below it, also closed ones. */
    public List<UnitView> subtree(long unitId) {
        return charts.current().subtree(unitId).stream().map(Unit::view).toList();
    }

    /** The street office that the unit is or lies in. */
    public UnitView streetOf(long unitId) {
        return charts.current().ancestor(unitId, UnitKind.STREET).map(Unit::view)
                .orElseThrow(() -> DomainProblem.notFound("该单位不属于任何街道", "The unit lies in no street"));
    }

    /** {@code NONE} for a post that does not exist. */
    public ReadScope readScope(String post) {
        return charts.current().post(post).map(Post::readScope).orElse(ReadScope.NONE);
    }

    public boolean supervisory(String post) {
        return charts.current().post(post).map(Post::supervisory).orElse(false);
    }

    /** Chinese name of a post; the code itself when there is no such post. */
    public String postName(String post) {
        return charts.current().post(post).map(Post::name).orElse(post);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
    }

    private static DomainProblem missing(String code) {
        return DomainProblem.of("unit-missing", HttpStatus.UNPROCESSABLE_ENTITY,
                "组织机构中没有设置单位 " + code, "The organisation has no unit " + code).with("unit", code);
    }
}
