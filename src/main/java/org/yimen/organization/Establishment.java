package org.yimen.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.DomainProblem;

/** Opens, renames and closes units (机构设置). For system administrators. */
@Service
@Transactional
public class Establishment {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

    private final JdbcClient jdbc;
    private final OrgCharts charts;
    private final OrganizationAccess access;
    private final AuditTrail audit;

    Establishment(JdbcClient jdbc, OrgCharts charts, OrganizationAccess access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.access = access;
        this.audit = audit;
    }

    /** Opens a unit and returns its id. */
    public long openUnit(NewUnit unit) {
        access.requireChange();
        charts.changing();
        jdbc.sql("lock table org_unit in share row exclusive mode").update();
        check(unit, charts.current());
        long id = jdbc.sql("""
                insert into org_unit (code, name, name_en, kind, parent_id, region_code, valid_from)
                values (:code, :name, :nameEn, :kind, :parent, :region, :from) returning id""")
                .param("code", unit.code()).param("name", unit.name().strip()).param("nameEn", unit.nameEn().strip())
                .param("kind", unit.kind().name()).param("parent", unit.parentId())
                .param("region", unit.regionCode()).param("from", unit.validFrom())
                .query(Long.class).single();
        record("organization.unit-opened", id, Map.of("code", unit.code(), "from", unit.validFrom().toString()));
        return id;
    }

    public void renameUnit(long id, String name, String nameEn) {
        access.requireChange();
        new FieldChecks().text(name, "name", 100).text(nameEn, "nameEn", 200).refuseIfAny();
        var before = open(id);
        charts.changing();
        jdbc.sql("update org_unit set name = :name, name_en = :nameEn, version = version + 1 where id = :id")
                .param("name", name.strip()).param("nameEn", nameEn.strip()).param("id", id).update();
        record("organization.unit-renamed", id, Map.of("from", before.name(), "to", name.strip()));
    }

    /** Closes a unit at the end of a day; nobody may hold a post in it any longer, and no unit below may be open. */
    public void closeUnit(long id, LocalDate lastDay, @Nullable String successorCode) {
        access.requireChange();
        charts.changing();
        jdbc.sql("lock table org_unit in share row exclusive mode").update();
        var unit = open(id);
        var chart = charts.current();
        new FieldChecks()
                .require(!lastDay.isBefore(unit.validFrom()), "validTo", "before-start", "不能早于设立日期", "Before the unit was opened")
                .require(successorCode == null || chart.byCode(successorCode)
                                .filter(next -> next.id() != id && next.kind() == unit.kind() && next.validTo() == null).isPresent(),
                        "successorCode", "unknown", "没有这个同类的在用单位", "No such open unit of the same kind")
                .refuseIfAny();
        requireEmpty(id, lastDay, chart);
        jdbc.sql("""
                update org_unit set valid_to = :lastDay, successor_code = :successor, version = version + 1
                where id = :id""")
                .param("lastDay", lastDay).param("successor", successorCode).param("id", id).update();
        record("organization.unit-closed", id, Map.of("code", unit.code(), "lastDay", lastDay.toString(),
                "successor", successorCode == null ? "" : successorCode));
    }

    private void requireEmpty(long id, LocalDate lastDay, OrgChart chart) {
        if (chart.children(id).stream().anyMatch(child -> child.openOn(lastDay.plusDays(1)))) {
            throw DomainProblem.conflict("state-conflict", "下级单位尚未撤销", "There are open units below this one");
        }
        boolean staffed = jdbc.sql("""
                select exists (select 1 from appointment
                               where unit_id = :id and (valid_to is null or valid_to > :lastDay))""")
                .param("id", id).param("lastDay", lastDay).query(Boolean.class).single();
        if (staffed) {
            throw DomainProblem.conflict("state-conflict", "仍有人员在该单位任职，请先结束任职",
                    "People still hold posts in this unit; end their appointments first");
        }
    }

    private void check(NewUnit unit, OrgChart chart) {
        var parent = unit.parentId() == null ? null : chart.unit(unit.parentId()).filter(p -> p.validTo() == null).orElse(null);
        new FieldChecks()
                .text(unit.name(), "name", 100).text(unit.nameEn(), "nameEn", 200)
                .require(CODE.matcher(unit.code()).matches(), "code", "pattern", "由大写字母、数字、下划线组成", "Capital letters, digits and underscores")
                .require(chart.byCode(unit.code()).isEmpty(), "code", "taken", "代码已被使用", "The code is taken")
                .require(Placing.parentFits(unit.kind(), parent == null ? null : parent.kind(), unit.parentId()),
                        "parentId", "kind", "上级单位不适合此类单位", "The parent does not fit this kind of unit")
                .require(Placing.regionFits(unit.kind(), unit.regionCode(), parent == null ? "" : parent.regionCode()),
                        "regionCode", "pattern", "区划代码位数不符或与上级不一致", "Wrong number of digits, or not below the parent's region")
                .require(!Placing.local(unit.kind()) || chart.byRegion(unit.regionCode(), unit.validFrom()).isEmpty(),
                        "regionCode", "taken", "该区划代码已有单位", "The region already has a unit")
                .require(unit.kind() != UnitKind.BUREAU || chart.bureau().isEmpty(), "kind", "taken", "已设有民政局", "There is a bureau already")
                .refuseIfAny();
    }

    private Unit open(long id) {
        var unit = charts.current().unit(id).orElseThrow(() -> DomainProblem.notFound("没有这个单位", "No such unit"));
        if (unit.validTo() != null) {
            throw DomainProblem.conflict("state-conflict", "该单位已撤销", "The unit is closed");
        }
        return unit;
    }

    private void record(String action, long id, Map<String, Object> detail) {
        audit.record(new AuditEvent(action, "org-unit", Long.toString(id), null, detail));
    }
}
