package org.yimen.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.DomainProblem;

/** Takes people on, appoints them to posts and lets them go (人员与任职). For system administrators. */
@Service
@Transactional
public class Staffing {

    private final JdbcClient jdbc;
    private final OrgCharts charts;
    private final OrganizationAccess access;
    private final AuditTrail audit;
    private final Accounts accounts;

    Staffing(JdbcClient jdbc, OrgCharts charts, OrganizationAccess access, AuditTrail audit, Accounts accounts) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.access = access;
        this.audit = audit;
        this.accounts = accounts;
    }

    /** Enters the holder of an existing account of kind STAFF as a member of staff and returns the staff id. */
    public long enrol(long accountId, String name, LocalDate joinedOn) {
        access.requireChange();
        new FieldChecks().text(name, "name", 50).refuseIfAny();
        long id = jdbc.sql("insert into staff (account_id, name, joined_on) values (:account, :name, :joined) returning id")
                .param("account", accountId).param("name", name.strip()).param("joined", joinedOn)
                .query(Long.class).single();
        record("organization.staff-enrolled", "staff", id, Map.of("account", accountId));
        return id;
    }

    /** Creates an account whose password must be changed at the first sign-in, and enrols its holder. */
    public long hire(String name, String username, String firstPassword, LocalDate joinedOn) {
        access.requireChange();
        long account = accounts.create(new Accounts.NewAccount(username, firstPassword, name, AccountKind.STAFF, true));
        return enrol(account, name, joinedOn);
    }

    /** Ends all appointments and the account of somebody who leaves at the end of {@code lastDay}. */
    public void leave(long staffId, LocalDate lastDay) {
        access.requireChange();
        var staff = lock(staffId);
        new FieldChecks().require(!lastDay.isBefore(staff.joinedOn()), "leftOn", "before-start", "不能早于入职日期", "Before joining")
                .refuseIfAny();
        jdbc.sql("update staff set left_on = :day, version = version + 1 where id = :id")
                .param("day", lastDay).param("id", staffId).update();
        jdbc.sql("delete from appointment where staff_id = :id and valid_from > :day")
                .param("id", staffId).param("day", lastDay).update();
        jdbc.sql("update appointment set valid_to = :day where staff_id = :id and (valid_to is null or valid_to > :day)")
                .param("day", lastDay).param("id", staffId).update();
        jdbc.sql("delete from appointment_deputy where staff_id = :id").param("id", staffId).update();
        jdbc.sql("update absence set deputy_staff_id = null where deputy_staff_id = :id and to_date > :day")
                .param("id", staffId).param("day", lastDay).update();
        accounts.disable(staff.accountId());
        record("organization.staff-left", "staff", staffId, Map.of("lastDay", lastDay.toString()));
    }

    /** Appoints and returns the id of the appointment. */
    public long appoint(NewAppointment wish) {
        access.requireChange();
        var staff = lock(wish.staffId());
        check(wish, staff, charts.current());
        long id = jdbc.sql("""
                insert into appointment (staff_id, unit_id, post, valid_from, valid_to)
                values (:staff, :unit, :post, :from, :to) returning id""")
                .param("staff", wish.staffId()).param("unit", wish.unitId()).param("post", wish.post())
                .param("from", wish.validFrom()).param("to", wish.validTo()).query(Long.class).single();
        record("organization.appointed", "appointment", id, Map.of("staff", wish.staffId(), "unit", wish.unitId(),
                "post", wish.post(), "from", wish.validFrom().toString()));
        return id;
    }

    /** Ends an appointment at the end of {@code lastDay}; one that would not have begun yet is removed. */
    public void endAppointment(long appointmentId, LocalDate lastDay) {
        access.requireChange();
        int changed = jdbc.sql("delete from appointment where id = :id and valid_from > :day")
                .param("id", appointmentId).param("day", lastDay).update();
        changed += jdbc.sql("""
                update appointment set valid_to = :day where id = :id and (valid_to is null or valid_to > :day)""")
                .param("day", lastDay).param("id", appointmentId).update();
        if (changed == 0) {
            throw DomainProblem.conflict("state-conflict", "没有这项任职，或已结束", "No such appointment, or it has ended");
        }
        record("organization.appointment-ended", "appointment", appointmentId, Map.of("lastDay", lastDay.toString()));
    }

    /** Names the standing deputies (B岗) of an appointment, in place of the former ones. */
    public void nameDeputies(long appointmentId, List<Long> staffIds) {
        access.requireChange();
        long holder = jdbc.sql("select staff_id from appointment where id = :id for update").param("id", appointmentId)
                .query(Long.class).optional().orElseThrow(() -> DomainProblem.notFound("没有这项任职", "No such appointment"));
        var deputies = staffIds.stream().distinct().toList();
        new FieldChecks()
                .require(!deputies.contains(holder), "staffIds", "self", "不能由本人代理本人", "Nobody deputises for himself")
                .require(deputies.stream().allMatch(this::inService), "staffIds", "unknown", "有人员不存在或已离职", "Somebody is unknown or has left")
                .refuseIfAny();
        jdbc.sql("delete from appointment_deputy where appointment_id = :id").param("id", appointmentId).update();
        for (long deputy : deputies) {
            jdbc.sql("insert into appointment_deputy (appointment_id, staff_id) values (:id, :staff)")
                    .param("id", appointmentId).param("staff", deputy).update();
        }
        record("organization.deputies-named", "appointment", appointmentId, Map.of("staff", deputies));
    }

    private void check(NewAppointment wish, StaffRecord staff, OrgChart chart) {
        var unit = chart.unit(wish.unitId()).orElse(null);
        var post = chart.post(wish.post()).orElse(null);
        new FieldChecks()
                .require(staff.leftOn() == null, "staffId", "left", "该人员已离职", "This person has left")
                .require(unit != null && unit.validTo() == null, "unitId", "unknown", "没有这个在用单位", "No such open unit")
                .require(post != null, "post", "unknown", "没有这个岗位", "No such post")
                .require(post == null || unit == null || post.unitKinds().contains(unit.kind()),
                        "post", "kind", "该岗位不设在此类单位", "The post does not exist in this kind of unit")
                .require(!wish.validFrom().isBefore(staff.joinedOn()), "validFrom", "before-start", "不能早于入职日期", "Before joining")
                .require(wish.validTo() == null || !wish.validTo().isBefore(wish.validFrom()), "validTo", "order", "早于开始日期", "Before the first day")
                .require(!overlaps(wish), "post", "taken", "该时段已任此岗", "Already holds this post in that time")
                .refuseIfAny();
    }

    private boolean overlaps(NewAppointment wish) {
        return jdbc.sql("""
                select exists (select 1 from appointment where staff_id = :staff and unit_id = :unit and post = :post
                               and daterange(valid_from, valid_to, '[]') && daterange(:from, cast(:to as date), '[]'))""")
                .param("staff", wish.staffId()).param("unit", wish.unitId()).param("post", wish.post())
                .param("from", wish.validFrom()).param("to", wish.validTo()).query(Boolean.class).single();
    }

    private boolean inService(long staffId) {
        return jdbc.sql("select exists (select 1 from staff where id = :id and left_on is null)")
                .param("id", staffId).query(Boolean.class).single();
    }

    private StaffRecord lock(long staffId) {
        return jdbc.sql("select id, account_id, joined_on, left_on from staff where id = :id for update")
                .param("id", staffId).query(StaffRecord.class).optional()
                .orElseThrow(() -> DomainProblem.notFound("没有这个人员", "No such member of staff"));
    }

    private void record(String action, String type, long id, Map<String, Object> detail) {
        audit.record(new AuditEvent(action, type, Long.toString(id), null, detail));
    }
}
