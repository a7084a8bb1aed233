package org.yimen.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.yimen.cases.CasePolicy;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Masking;
import org.yimen.platform.Page;
import org.yimen.platform.PersonalData;

/** Registers as staff read them: an entry is visible to whom its case is. */
@Service
class RegisterList {

    private static final String ROWS = """
            select e.*, c.number as case_number from register_entry e join case_file c on c.id = e.case_id
            where (%s)""";

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final Catalog catalog;
    private final PersonalData personal;
    private final CurrentUsers users;
    private final EntryFields fields;
    private final EntryMarks marks;

    RegisterList(JdbcClient jdbc, CasePolicy policy, Catalog catalog, PersonalData personal, CurrentUsers users,
            EntryFields fields, EntryMarks marks) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.catalog = catalog;
        this.personal = personal;
        this.users = users;
        this.fields = fields;
        this.marks = marks;
    }

    /** Every register of the catalogue, and how many entries the reader may see of each. */
    @Transactional(readOnly = true)
    public List<RegisterCount> registers() {
        requireStaff();
        Map<String, RegisterCount> registers = new LinkedHashMap<>();
        for (ServiceItem item : catalog.items()) {
            ServiceItem.Register r = item.register();
            if (r != null) {
                registers.putIfAbsent(r.code(), new RegisterCount(r.code(), r.name(), r.nameEn(), 0, 0));
            }
        }
        var readable = policy.readable();
        jdbc.sql("""
                select e.register_code, max(e.register_name) as name, max(e.register_name_en) as name_en,
                    count(*) as total, count(*) filter (where e.status = 'IN_FORCE') as in_force
                from register_entry e join case_file c on c.id = e.case_id
                where (%s) group by e.register_code""".formatted(readable.sql()))
                .params(readable.params())
                .query((rs, n) -> new RegisterCount(rs.getString(1), rs.getString(2), rs.getString(3), rs.getLong(4),
                        rs.getLong(5)))
                .list().forEach(count -> registers.put(count.code(), count));
        return new ArrayList<>(registers.values());
    }

    /** A page of one register, newest first; {@code q} is a case number, an identity number or part of a name. */
    @Transactional(readOnly = true)
    public Page<EntryRow> entries(String code, EntryFilter filter) {
        requireStaff();
        var readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        StringBuilder sql = new StringBuilder(ROWS.formatted(readable.sql())).append(" and e.register_code = :code");
        params.put("code", code);
        narrow(sql, params, filter);
        int total = jdbc.sql("select count(*) from (" + sql + " limit " + (Page.EXACT + 1) + ") x").params(params)
                .query(Integer.class).single();
        if (filter.cursor() != null) {
            sql.append(" and e.id < :before");
            params.put("before", filter.cursor());
        }
        List<EntryRow> rows = jdbc.sql(sql + " order by e.id desc limit " + (filter.size() + 1)).params(params)
                .query(this::row).list();
        return Page.of(rows, filter.size(), total, row -> row.id().toString());
    }

    /** One entry; 404 when its case is not the reader's to see. */
    @Transactional(readOnly = true)
    public EntryDetail entry(UUID id) {
        requireStaff();
        EntryDetail detail = jdbc.sql(ROWS.formatted("e.id = :id")).param("id", id).query(this::detail).optional()
                .orElseThrow(DomainProblem::notFound);
        policy.requireRead(detail.head().caseId());
        return detail;
    }

    private void narrow(StringBuilder sql, Map<String, Object> params, EntryFilter filter) {
        if (filter.q() != null && !filter.q().isBlank()) {
            String q = filter.q().strip();
            sql.append(" and (c.number = :q or e.subject_id_hash = :hash or e.identifier = upper(:q)"
                    + " or position(:q in e.subject_name) > 0)");
            params.put("q", q);
            params.put("hash", personal.lookupHash(IdNumber.normalise(q)));
        }
        if (filter.street() != null) {
            sql.append(" and e.street_id = :street");
            params.put("street", filter.street());
        }
        if (filter.state() != null) {
            sql.append(" and e.status = :status");
            params.put("status", filter.state().name());
        }
    }

    private EntryDetail detail(ResultSet rs, int number) throws SQLException {
        byte[] sealed = rs.getBytes("subject_id_encrypted");
        return new EntryDetail(row(rs, number), rs.getString("register_code"), rs.getString("register_name"),
                rs.getString("register_name_en"), rs.getString("subject_name"),
                sealed == null ? null : Masking.idNumber(personal.decrypt(sealed)), fields.read(rs.getString("fields")),
                rs.getBoolean("paid"), rs.getString("identifier"), marks.of(rs.getObject("id", UUID.class)));
    }

    private EntryRow row(ResultSet rs, int number) throws SQLException {
        return new EntryRow(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("case_number"), rs.getString("item_code"), rs.getString("item_name"),
                Masking.subject(rs.getString("subject_name"), ofOrganisations(rs.getString("item_code"))), rs.getString("status"),
                rs.getObject("starts_on", java.time.LocalDate.class),
                rs.getObject("ended_on", java.time.LocalDate.class), rs.getBigDecimal("amount"),
                rs.getObject("members", Integer.class), rs.getString("street_name"), rs.getString("community_name"),
                rs.getTimestamp("entered_at").toInstant());
    }

    private boolean ofOrganisations(String itemCode) {
        return catalog.find(itemCode).map(ServiceItem::ofOrganisations).orElse(false);
    }

    private void requireStaff() {
        if (users.require().kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
    }
}
