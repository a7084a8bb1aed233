package org.yimen.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.RegisterRules.Mark;
import org.yimen.catalog.ServiceItem;
import org.yimen.catalog.ServiceItem.Register;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Page;

/**
 * Registers that everybody may read: the names, numbers and the columns that the manifest opens, of entries in force and
 * of ended ones, with the lists they are on.
 */
@Service
@Transactional(readOnly = true)
class OpenRegisters {

    /** A register and the lists it keeps openly. */
    record OpenRegister(String code, String name, @Nullable String nameEn, long inForce, List<OpenList> lists) {
    }

    /** A list; {@code count} of those on it. */
    record OpenList(String code, String name, @Nullable String nameEn, long count) {
    }

    /** An entry as everybody sees it. */
    record OpenEntry(UUID id, @Nullable String identifier, String name, String status, LocalDate since,
            @Nullable LocalDate until, List<EntryMarks.Row> marks, List<FieldValue> fields) {
    }

    /** What is looked for; {@code q} is a number or part of a name. */
    record Search(@Nullable String q, @Nullable EntryStatus status, @Nullable String mark, @Nullable UUID cursor, int size) {
    }

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final EntryFields fields;
    private final EntryMarks marks;

    OpenRegisters(JdbcClient jdbc, Catalog catalog, EntryFields fields, EntryMarks marks) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.fields = fields;
        this.marks = marks;
    }

    List<OpenRegister> all() {
        return open().values().stream().map(r -> new OpenRegister(r.code(), r.name(), r.nameEn(), jdbc.sql(
                "select count(*) from register_entry where register_code = :code and status = 'IN_FORCE'")
                .param("code", r.code()).query(Long.class).single(),
                r.marks().stream().filter(Mark::open).map(m -> new OpenList(m.code(), m.name(), m.nameEn(),
                        on(r.code(), m.code()))).toList())).toList();
    }

    private long on(String register, String mark) {
        return jdbc.sql("""
                select count(*) from register_mark m join register_entry e on e.id = m.entry_id
                where e.register_code = :register and m.code = :mark and m.until_on is null""")
                .param("register", register).param("mark", mark).query(Long.class).single();
    }

    /** A page of a register, newest first; 404 when it is not open. */
    Page<OpenEntry> entries(String code, Search search) {
        Register register = open(code);
        Map<String, Object> params = new HashMap<>(Map.of("code", code));
        StringBuilder sql = new StringBuilder("select e.* from register_entry e where e.register_code = :code");
        narrow(sql, params, search, register);
        int total = jdbc.sql("select count(*) from (" + sql + " limit " + (Page.EXACT + 1) + ") x").params(params)
                .query(Integer.class).single();
        if (search.cursor() != null) {
            sql.append(" and e.id < :before");
            params.put("before", search.cursor());
        }
        List<OpenEntry> rows = jdbc.sql(sql + " order by e.id desc limit " + (search.size() + 1)).params(params)
                .query((rs, n) -> entry(rs, register)).list();
        return Page.of(rows, search.size(), total, row -> row.id().toString());
    }

    private static void narrow(StringBuilder sql, Map<String, Object> params, Search search, Register register) {
        if (search.q() != null && !search.q().isBlank()) {
            sql.append(" and (e.identifier = upper(:q) or position(:q in e.subject_name) > 0)");
            params.put("q", search.q().strip());
        }
        if (search.status() != null) {
            sql.append(" and e.status = :status");
            params.put("status", search.status().name());
        }
        if (search.mark() != null) {
            register.mark(search.mark()).filter(Mark::open).orElseThrow(DomainProblem::notFound);
            sql.append(" and exists (select 1 from register_mark m where m.entry_id = e.id and m.code = :mark"
                    + " and m.until_on is null)");
            params.put("mark", search.mark());
        }
    }

    private OpenEntry entry(ResultSet rs, Register register) throws SQLException {
        List<String> shown = register.open() == null ? List.of() : register.open();
        List<FieldValue> columns = new ArrayList<>(fields.read(rs.getString("fields")));
        columns.removeIf(field -> !shown.contains(field.key()));
        UUID id = rs.getObject("id", UUID.class);
        return new OpenEntry(id, rs.getString("identifier"), rs.getString("subject_name"), rs.getString("status"),
                rs.getObject("starts_on", LocalDate.class), rs.getObject("ended_on", LocalDate.class),
                marks.of(id).stream().filter(m -> m.until() == null)
                        .filter(m -> register.mark(m.code()).map(Mark::open).orElse(false)).toList(), columns);
    }

    private Register open(String code) {
        Register register = open().get(code);
        if (register == null) {
            throw DomainProblem.notFound();
        }
        return register;
    }

    /** Registers by code, as the current releases of their items describe them; what borrows one is not asked again. */
    private Map<String, Register> open() {
        Map<String, Register> open = new LinkedHashMap<>();
        for (ServiceItem item : catalog.items()) {
            Register register = item.register();
            if (register != null && register.open() != null) {
                open.putIfAbsent(register.code(), register);
            }
        }
        return open;
    }
}
