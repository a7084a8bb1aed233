package org.yimen.organization;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.DomainProblem;

/** Records who is away and who stands in (请假与代理). For system administrators. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final OrganizationAccess access;
    private final AuditTrail audit;

    Absences(JdbcClient jdbc, OrganizationAccess access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** Records an absence and returns its id. */
    public long record(NewAbsence absence) {
        access.requireChange();
        jdbc.sql("select id from staff where id = :id for update").param("id", absence.staffId())
                .query(Long.class).optional()
                .orElseThrow(() -> DomainProblem.notFound("没有这个人员", "No such member of staff"));
        check(absence);
        long id = jdbc.sql("""
                insert into absence (staff_id, from_date, to_date, reason, deputy_staff_id)
                values (:staff, :from, :to, :reason, :deputy) returning id""")
                .param("staff", absence.staffId()).param("from", absence.from()).param("to", absence.to())
                .param("reason", absence.reason().name()).param("deputy", absence.deputyStaffId())
                .query(Long.class).single();
        audit.record(new AuditEvent("organization.absence-recorded", "absence", Long.toString(id), null,
                Map.of("staff", absence.staffId(), "from", absence.from().toString(), "to", absence.to().toString())));
        return id;
    }

    public void cancel(long id) {
        access.requireChange();
        if (jdbc.sql("delete from absence where id = :id").param("id", id).update() == 0) {
            throw DomainProblem.notFound("没有这条记录", "No such absence");
        }
        audit.record(new AuditEvent("organization.absence-cancelled", "absence", Long.toString(id), null, Map.of()));
    }

    private void check(NewAbsence absence) {
        boolean overlaps = jdbc.sql("""
                select exists (select 1 from absence
                               where staff_id = :staff and to_date >= :from and from_date <= :to)""")
                .param("staff", absence.staffId()).param("from", absence.from()).param("to", absence.to())
                .query(Boolean.class).single();
        boolean deputyFine = absence.deputyStaffId() == null || absence.deputyStaffId() != absence.staffId()
                && jdbc.sql("select exists (select 1 from staff where id = :id and left_on is null)")
                        .param("id", absence.deputyStaffId()).query(Boolean.class).single();
        new FieldChecks()
                .require(!absence.to().isBefore(absence.from()), "to", "order", "早于开始日期", "Before the first day")
                .require(!overlaps, "from", "taken", "与已登记的请假重叠", "Overlaps a recorded absence")
                .require(deputyFine, "deputyStaffId", "unknown", "代理人不存在、已离职或为本人", "The deputy is unknown, has left, or is the same person")
                .refuseIfAny();
    }
}
