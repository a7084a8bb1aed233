package org.yimen.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Page;
import org.yimen.platform.YimenClock;

/** Notices as staff list them: only of cases each may read. */
@Service
class NoticeList {

    private static final String ROWS = """
            select n.*, c.number as case_number,
                (select count(*) from notice_objection o where o.notice_id = n.id) as objections,
                (select count(*) from notice_objection o where o.notice_id = n.id and o.state = 'RECEIVED') as waiting,
                exists (select 1 from notice_evidence e where e.notice_id = n.id and e.kind = 'START') as has_start,
                exists (select 1 from notice_evidence e where e.notice_id = n.id and e.kind = 'END') as has_end
            from public_notice n join case_file c on c.id = n.case_id
            where (%s)""";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeEvidence evidence;
    private final Objections objections;
    private final CasePolicy policy;
    private final CurrentUsers users;

    NoticeList(JdbcClient jdbc, Notices notices, NoticeEvidence evidence, Objections objections, CasePolicy policy,
            CurrentUsers users) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.evidence = evidence;
        this.objections = objections;
        this.policy = policy;
        this.users = users;
    }

    /** A page of notices, newest first. */
    @Transactional(readOnly = true)
    public Page<NoticeRow> page(@Nullable String state, @Nullable Long street, @Nullable UUID before, int size) {
        StaffOnly.require(users.require());
        var readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        StringBuilder where = new StringBuilder(ROWS.formatted(readable.sql()));
        if (state != null) {
            where.append(" and n.state = :state");
            params.put("state", state);
        }
        if (street != null) {
            where.append(" and n.street_id = :street");
            params.put("street", street);
        }
        int total = jdbc.sql("select count(*) from (" + where + " limit 1001) x").params(params)
                .query(Integer.class).single();
        if (before != null) {
            where.append(" and n.id < :before");
            params.put("before", before);
        }
        params.put("size", size + 1);
        List<NoticeRow> rows = jdbc.sql(where + " order by n.id desc limit :size").params(params)
                .query(NoticeList::row).list();
        return Page.of(rows, size, total, row -> row.id().toString());
    }

    /** One notice with photos and objections. */
    @Transactional(readOnly = true)
    public NoticeDetail detail(UUID id) {
        StaffOnly.require(users.require());
        Notice notice = notices.byId(id).orElseThrow(DomainProblem::notFound);
        policy.requireRead(notice.caseId());
        NoticeRow head = jdbc.sql(ROWS.formatted("n.id = :id")).param("id", id).query(NoticeList::row).single();
        return new NoticeDetail(head, PublicNotice.from(notice), notice.explanation(), evidence.of(id),
                objections.of(id));
    }

    private static NoticeRow row(ResultSet rs, int number) throws SQLException {
        Timestamp closedAt = rs.getTimestamp("closed_at");
        return new NoticeRow(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("case_number"), rs.getString("item_code"), rs.getString("item_name"),
                rs.getString("title"), rs.getString("place"), day(rs, "published_at"), day(rs, "ends_at"),
                rs.getString("state"), rs.getString("close_reason"), closedAt == null ? null : closedAt.toInstant(),
                rs.getInt("objections"), rs.getInt("waiting"), rs.getBoolean("has_start"), rs.getBoolean("has_end"));
    }

    private static java.time.LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant().atZone(YimenClock.ZONE).toLocalDate();
    }
}
