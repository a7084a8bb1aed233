package org.yimen.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.Page;

/** Lists people, appointments and absences for the administration pages. */
@Component
class StaffLists {

    private static final String APPOINTMENTS = """
            select a.id, a.staff_id, s.name as staff_name, a.unit_id, a.post, a.valid_from, a.valid_to,
                   exists (select 1 from absence b where b.staff_id = a.staff_id
                           and b.from_date <= :today and b.to_date >= :today) as away
            from appointment a join staff s on s.id = a.staff_id where\s""";

    private static final String NOT_OVER = "(a.valid_to is null or a.valid_to >= :today) and ";

    private static final String MATCHING = """
            from staff s
            where s.id > :after and s.name like '%' || :q || '%' escape '!'
              and (cast(:unit as bigint) is null or exists (
                   select 1 from appointment a where a.staff_id = s.id and a.unit_id = :unit
                   and (a.valid_to is null or a.valid_to >= :today)))""";

    private final JdbcClient jdbc;
    private final OrgCharts charts;
    private final Accounts accounts;

    StaffLists(JdbcClient jdbc, OrgCharts charts, Accounts accounts) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.accounts = accounts;
    }

    /** Appointments of a unit that run today or later. */
    List<AppointmentRow> ofUnit(long unitId, LocalDate today) {
        return appointments("a.unit_id = :id order by a.post, a.id", unitId, today);
    }

    Optional<AppointmentRow> appointment(long id, LocalDate today) {
        var chart = charts.current();
        var deputies = deputies(List.of(id));
        return jdbc.sql(APPOINTMENTS + "a.id = :id")
                .param("id", id).param("today", today).query((rs, row) -> row(rs, chart, deputies)).optional();
    }

    Page<StaffRow> staff(String q, @Nullable Long unitId, long afterId, int size, LocalDate today) {
        var rows = matching("select s.id, s.account_id, s.name, s.joined_on, s.left_on ", " order by s.id limit :limit",
                q, unitId, afterId, size + 1, today)
                .query((rs, row) -> person(rs)).list();
        int counted = matching("select count(*) from (select 1 ", " limit :limit) found", q, unitId, 0,
                Page.EXACT + 1, today).query(Integer.class).single();
        return Page.of(rows.stream().map(person -> row(person, today)).toList(), size, counted,
                row -> Long.toString(row.id()));
    }

    private JdbcClient.StatementSpec matching(String select, String end, String q, @Nullable Long unitId, long afterId,
            int limit, LocalDate today) {
        return jdbc.sql(select + MATCHING + end).param("after", afterId).param("q", literal(q)).param("unit", unitId)
                .param("today", today).param("limit", limit);
    }

    Optional<StaffRow> staff(long id, LocalDate today) {
        return jdbc.sql("select id, account_id, name, joined_on, left_on from staff where id = :id").param("id", id)
                .query((rs, row) -> person(rs)).optional().map(person -> row(person, today));
    }

    /** Absences that run today or later, optionally of one person. */
    List<AbsenceRow> absences(@Nullable Long staffId, LocalDate today) {
        return absences("(cast(:staff as bigint) is null or b.staff_id = :staff) and b.to_date >= :today", staffId, null, today);
    }

    Optional<AbsenceRow> absence(long id, LocalDate today) {
        return absences("b.id = :id", null, id, today).stream().findFirst();
    }

    private record Person(long id, long accountId, String name, LocalDate joinedOn, @Nullable LocalDate leftOn) {
    }

    private static Person person(ResultSet rs) throws SQLException {
        return new Person(rs.getLong("id"), rs.getLong("account_id"), rs.getString("name"),
                rs.getObject("joined_on", LocalDate.class), rs.getObject("left_on", LocalDate.class));
    }

    private StaffRow row(Person person, LocalDate today) {
        return new StaffRow(person.id(), person.name(),
                accounts.find(person.accountId()).map(CurrentUser::username).orElse(null), person.joinedOn(),
                person.leftOn(), appointments("a.staff_id = :id order by a.id", person.id(), today));
    }

    private List<AbsenceRow> absences(String where, @Nullable Long staffId, @Nullable Long id, LocalDate today) {
        return jdbc.sql("""
                select b.id, b.staff_id, s.name as staff_name, b.from_date, b.to_date, b.reason, b.deputy_staff_id,
                       d.name as deputy_name
                from absence b join staff s on s.id = b.staff_id left join staff d on d.id = b.deputy_staff_id
                where\s""" + where + " order by b.from_date, b.id limit 500")
                .param("staff", staffId).param("id", id).param("today", today)
                .query((rs, row) -> new AbsenceRow(rs.getLong("id"), rs.getLong("staff_id"), rs.getString("staff_name"),
                        rs.getObject("from_date", LocalDate.class), rs.getObject("to_date", LocalDate.class),
                        AbsenceReason.valueOf(rs.getString("reason")), rs.getObject("deputy_staff_id", Long.class),
                        rs.getString("deputy_name")))
                .list();
    }

    private List<AppointmentRow> appointments(String where, long id, LocalDate today) {
        var ids = jdbc.sql("select a.id from appointment a where " + where).param("id", id).query(Long.class).list();
        var deputies = deputies(ids);
        var chart = charts.current();
        return jdbc.sql(APPOINTMENTS + NOT_OVER + where).param("id", id).param("today", today)
                .query((rs, row) -> row(rs, chart, deputies)).list();
    }

    private Map<Long, List<AppointmentRow.Deputy>> deputies(List<Long> appointmentIds) {
        var deputies = new HashMap<Long, List<AppointmentRow.Deputy>>();
        if (appointmentIds.isEmpty()) {
            return deputies;
        }
        jdbc.sql("""
                select d.appointment_id, s.id, s.name from appointment_deputy d join staff s on s.id = d.staff_id
                where d.appointment_id in (:ids) order by s.id""").param("ids", appointmentIds)
                .query(rs -> {
                    deputies.computeIfAbsent(rs.getLong("appointment_id"), id -> new ArrayList<>())
                            .add(new AppointmentRow.Deputy(rs.getLong("id"), rs.getString("name")));
                });
        return deputies;
    }

    private static AppointmentRow row(ResultSet rs, OrgChart chart, Map<Long, List<AppointmentRow.Deputy>> deputies)
            throws SQLException {
        long unitId = rs.getLong("unit_id");
        var post = rs.getString("post");
        return new AppointmentRow(rs.getLong("id"), rs.getLong("staff_id"), rs.getString("staff_name"), unitId,
                chart.unit(unitId).orElseThrow().name(), post, chart.post(post).map(Post::name).orElse(post),
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                rs.getBoolean("away"), deputies.getOrDefault(rs.getLong("id"), List.of()));
    }

    private static String literal(String q) {
        return q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
