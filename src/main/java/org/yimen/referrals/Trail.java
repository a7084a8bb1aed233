package org.yimen.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.SqlPredicate;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;

/**
 * The trail of a case: all cases that came of one another by referral, for whoever may read one of them. Of the others
 * one sees that they exist, with whom they lie and how they stand; of a case confidential to its team only that much
 * that something goes on.
 */
@Service
class Trail {

    private static final String CHAIN = """
            with recursive chain (id) as (
                select cast(:case as uuid)
                union
                select case when l.from_case = chain.id then l.to_case else l.from_case end
                from chain join referral_link l on chain.id in (l.from_case, l.to_case))
            select c.id, c.number, c.release_id, c.status, c.department_id, c.street_id, c.submitted_at, c.closed_at,
                c.confidentiality, p.kind, p.from_case, (%s) as readable
            from chain join case_file c on c.id = chain.id left join referral_link p on p.to_case = c.id
            order by coalesce(c.submitted_at, c.created_at), c.id""";

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final Catalog catalog;
    private final Directory directory;

    Trail(JdbcClient jdbc, CasePolicy policy, Catalog catalog, Directory directory) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.catalog = catalog;
        this.directory = directory;
    }

    /**
     * A case of the trail.
     *
     * @param id     missing where the reader may not open it, as everything that would tell of it
     * @param parent the case it came of, where the reader may open that
     * @param kind   REFERRED or TAKEN_UP; missing for the first
     */
    record TrailStep(@Nullable UUID id, @Nullable UUID parent, @Nullable String kind, @Nullable String number,
            @Nullable String itemName, @Nullable String itemNameEn, @Nullable String unitName,
            @Nullable CaseStatus status, @Nullable Instant submittedAt, @Nullable Instant closedAt, boolean mine) {
    }

    private record Row(TrailStep step, @Nullable UUID from) {
    }

    /** All cases of the trail, the first first; empty where nothing was referred. */
    @Transactional(readOnly = true)
    public List<TrailStep> of(UUID caseId) {
        policy.requireRead(caseId);
        SqlPredicate readable = policy.readable();
        List<Row> rows = jdbc.sql(CHAIN.formatted(readable.sql())).params(readable.params()).param("case", caseId)
                .query((rs, n) -> row(rs, caseId)).list();
        List<UUID> open = rows.stream().map(r -> r.step().id()).filter(java.util.Objects::nonNull).toList();
        return rows.size() < 2 ? List.of() : rows.stream().map(r -> parent(r, open)).toList();
    }

    private static TrailStep parent(Row row, List<UUID> open) {
        TrailStep s = row.step();
        return row.from() == null || !open.contains(row.from()) ? s : new TrailStep(s.id(), row.from(), s.kind(), s.number(),
                s.itemName(), s.itemNameEn(), s.unitName(), s.status(), s.submittedAt(), s.closedAt(), s.mine());
    }

    private Row row(ResultSet rs, UUID asked) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        boolean readable = rs.getBoolean("readable");
        boolean told = readable || rs.getString("confidentiality").equals("NORMAL");
        ServiceItem item = catalog.release(rs.getLong("release_id"));
        return new Row(new TrailStep(readable ? id : null, null, rs.getString("kind"), readable ? rs.getString("number") : null,
                told ? item.name() : null, told ? item.nameEn() : null, told ? unit(rs) : null,
                told ? CaseStatus.valueOf(rs.getString("status")) : null, told ? at(rs, "submitted_at") : null,
                told ? at(rs, "closed_at") : null, id.equals(asked)), rs.getObject("from_case", UUID.class));
    }

    private String unit(ResultSet rs) throws SQLException {
        Long street = rs.getObject("street_id", Long.class);
        String department = directory.unit(rs.getLong("department_id")).name();
        return street == null ? department : directory.unit(street).name() + "、" + department;
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
