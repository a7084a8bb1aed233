package org.yimen.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.TransactionMemo;

/** Reads who acts in which post on a day, deputies of absent people included. */
@Component
class Duties {

    /* An absence that names a deputy puts him in place of the standing deputies of each appointment. */
    private static final String OF_ACCOUNT = """
            with me as (select id, account_id, name from staff where account_id = :account),
            acting as (
                select a.id, a.unit_id, a.post, false as deputy
                from me join appointment a on a.staff_id = me.id
                where a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                union
                select a.id, a.unit_id, a.post, true
                from me join appointment_deputy d on d.staff_id = me.id join appointment a on a.id = d.appointment_id
                where a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                  and exists (select 1 from absence b where b.staff_id = a.staff_id and b.deputy_staff_id is null
                              and b.from_date <= :today and b.to_date >= :today)
                union
                select a.id, a.unit_id, a.post, true
                from me join absence b on b.deputy_staff_id = me.id join appointment a on a.staff_id = b.staff_id
                where a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                  and b.from_date <= :today and b.to_date >= :today)
            select acting.*, me.id as staff_id, me.account_id, me.name from acting cross join me
            order by acting.deputy, acting.id""";

    private static final String OF_POOL = """
            with holder as materialized (
                select a.id, a.staff_id, exists (select 1 from absence b where b.staff_id = a.staff_id
                                                 and b.from_date <= :today and b.to_date >= :today) as absent
                from appointment a
                where a.unit_id = :unit and a.post = :post
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)),
            stand_in as (
                select h.id, b.deputy_staff_id as staff_id
                from holder h join absence b on b.staff_id = h.staff_id
                where b.from_date <= :today and b.to_date >= :today and b.deputy_staff_id is not null
                union
                select h.id, d.staff_id
                from holder h join appointment_deputy d on d.appointment_id = h.id
                where exists (select 1 from absence b where b.staff_id = h.staff_id and b.deputy_staff_id is null
                              and b.from_date <= :today and b.to_date >= :today)),
            present as (
                select i.* from stand_in i
                where not exists (select 1 from absence b where b.staff_id = i.staff_id
                                  and b.from_date <= :today and b.to_date >= :today)),
            acting as (
                select id, staff_id, false as deputy from holder
                where not absent or not exists (select 1 from present p where p.id = holder.id)
                union all
                select id, staff_id, true from present)
            select acting.id, acting.staff_id, acting.deputy, s.account_id, s.name,
                   cast(:unit as bigint) as unit_id, cast(:post as text) as post
            from acting join staff s on s.id = acting.staff_id order by acting.deputy, acting.id""";

    private final JdbcClient jdbc;
    private final TransactionMemo<List<AppointmentView>> asked = new TransactionMemo<>();

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Holder(long account, LocalDate day) {}

    private record Members(Pool pool, LocalDate day) {}

    List<AppointmentView> ofAccount(long accountId, LocalDate today, OrgChart chart) {
        return asked.get(new Holder(accountId, today), () -> jdbc.sql(OF_ACCOUNT)
                .param("account", accountId).param("today", today).query((rs, row) -> view(rs, chart)).list());
    }

    List<AppointmentView> ofPool(Pool pool, LocalDate today, OrgChart chart) {
        return asked.get(new Members(pool, today), () -> {
            var seen = new HashSet<Long>();
            return jdbc.sql(OF_POOL).param("unit", pool.unitId()).param("post", pool.post()).param("today", today)
                    .query((rs, row) -> view(rs, chart)).list().stream()
                    .filter(member -> seen.add(member.staffId())).toList();
        });
    }

    /** To be called in a transaction that is about to change who acts: from then on it reads the database. */
    void changing() {
        asked.changing();
    }

    Optional<StaffView> staffByAccount(long accountId) {
        return jdbc.sql("select id, account_id, name from staff where account_id = :account")
                .param("account", accountId).query((rs, row) -> staff(rs)).optional();
    }

    List<StaffView> staffOf(Collection<Long> units, LocalDate today) {
        return jdbc.sql("""
                select distinct s.id, s.account_id, s.name from appointment a join staff s on s.id = a.staff_id
                where a.unit_id = any(:units) and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                order by s.name, s.id""").param("units", units.toArray(Long[]::new)).param("today", today)
                .query((rs, row) -> staff(rs)).list();
    }

    Optional<StaffView> holder(long appointmentId) {
        return jdbc.sql("""
                select s.id, s.account_id, s.name from appointment a join staff s on s.id = a.staff_id
                where a.id = :id""").param("id", appointmentId).query((rs, row) -> staff(rs)).optional();
    }

    private static StaffView staff(ResultSet rs) throws SQLException {
        return new StaffView(rs.getLong("id"), rs.getLong("account_id"), rs.getString("name"));
    }

    private static AppointmentView view(ResultSet rs, OrgChart chart) throws SQLException {
        var unit = chart.unit(rs.getLong("unit_id")).orElseThrow();
        var post = rs.getString("post");
        return new AppointmentView(rs.getLong("id"), rs.getLong("staff_id"), rs.getLong("account_id"),
                rs.getString("name"), unit.view(), post, chart.post(post).map(Post::name).orElse(post),
                rs.getBoolean("deputy"));
    }
}
