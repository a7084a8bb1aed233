package org.yimen.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Grams;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Masking;
import org.yimen.platform.Page;
import org.yimen.platform.PersonalData;
import org.yimen.platform.YimenClock;

/** The case query: newest first, filtered, paged by keyset, within what the policy lets read. */
@Service
class CaseQuery {

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final Catalog catalog;
    private final Directory directory;
    private final PersonalData personalData;
    private final ObjectProvider<CaseProgress> progress;

    CaseQuery(JdbcClient jdbc, CasePolicy policy, Catalog catalog, Directory directory, PersonalData personalData,
            ObjectProvider<CaseProgress> progress) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.catalog = catalog;
        this.directory = directory;
        this.personalData = personalData;
        this.progress = progress;
    }

    private record Found(UUID id, @Nullable String number, String itemCode, long releaseId, CaseStatus status,
            String applicantName, @Nullable Long streetId, @Nullable Long communityId, Instant orderedAt,
            @Nullable Instant submittedAt, @Nullable Instant closedAt) {
    }

    @Transactional(readOnly = true)
    public Page<CaseViews.CaseRow> list(CaseViews.CaseFilter filter) {
        List<String> where = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        SqlPredicate readable = policy.readable();
        where.add("(" + readable.sql() + ")");
        params.putAll(readable.params());
        conditions(filter, where, params);
        int total = jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM case_file c WHERE " + String.join(" AND ", where)
                + " LIMIT " + (Page.EXACT + 1) + ") t").params(params).query(Integer.class).single();
        cursor(filter.cursor(), where, params);
        List<Found> found = jdbc.sql("""
                SELECT c.*, coalesce(c.submitted_at, c.created_at) AS ordered_at FROM case_file c WHERE %s
                ORDER BY coalesce(c.submitted_at, c.created_at) DESC, c.id DESC LIMIT %d"""
                .formatted(String.join(" AND ", where), filter.limit() + 1))
                .params(params)
                .query((rs, n) -> new Found(rs.getObject("id", UUID.class), rs.getString("number"),
                        rs.getString("item_code"), rs.getLong("release_id"),
                        CaseStatus.valueOf(rs.getString("status")), rs.getString("applicant_name"),
                        rs.getObject("street_id", Long.class), rs.getObject("community_id", Long.class),
                        rs.getTimestamp("ordered_at").toInstant(), instant(rs.getTimestamp("submitted_at")),
                        instant(rs.getTimestamp("closed_at"))))
                .list();
        Page<Found> page = Page.of(found, filter.limit(), total, f -> f.orderedAt() + "_" + f.id());
        return new Page<>(rows(page.rows()), page.next(), page.total(), page.capped());
    }

    private void conditions(CaseViews.CaseFilter f, List<String> where, Map<String, Object> params) {
        equal("c.item_code", "item", f.item(), where, params);
        equal("c.status", "status", f.status() == null ? null : f.status().name(), where, params);
        equal("c.street_id", "street", f.street(), where, params);
        equal("c.community_id", "community", f.community(), where, params);
        equal("c.channel", "channel", f.channel(), where, params);
        if (f.status() == null) {
            where.add("c.status <> 'DRAFT'");
        }
        day("c.submitted_at >= :from", "from", f.from(), 0, where, params);
        day("c.submitted_at < :to", "to", f.to(), 1, where, params);
        if (f.q() != null && !f.q().isBlank()) {
            words(f.q().trim(), where, params);
        }
    }

    private void words(String q, List<String> where, Map<String, Object> params) {
        String id = IdNumber.normalise(q);
        if (id.matches("\\d{17}[\\dX]")) {
            where.add("EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id AND p.id_hash = :idHash)");
            params.put("idHash", personalData.lookupHash(id));
        } else if (q.matches("(?i)S?[0-9][0-9A-Za-z-]*")) {
            where.add("(c.number ILIKE :number OR c.receipt_number ILIKE :number)");
            params.put("number", "%" + q.replace("%", "").replace("_", "") + "%");
        } else {
            where.add("c.applicant_grams @> :grams::text[] AND c.applicant_name LIKE :name");
            params.put("grams", Grams.array(Grams.query(q)));
            params.put("name", "%" + q.replace("%", "").replace("_", "") + "%");
        }
    }

    private static void equal(String column, String name, @Nullable Object value, List<String> where,
            Map<String, Object> params) {
        if (value != null && !value.toString().isBlank()) {
            where.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private static void day(String condition, String name, @Nullable LocalDate day, int plus, List<String> where,
            Map<String, Object> params) {
        if (day != null) {
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw DomainProblem.invalid(new FieldError(name, "range", "日期不合理。", "An implausible date."));
            }
            where.add(condition);
            params.put(name, Timestamp.from(day.plusDays(plus).atStartOfDay(YimenClock.ZONE).toInstant()));
        }
    }

    private static void cursor(@Nullable String cursor, List<String> where, Map<String, Object> params) {
        if (cursor == null || cursor.isBlank()) {
            return;
        }
        try {
            String[] parts = cursor.split("_", 2);
            params.put("afterAt", Timestamp.from(Instant.parse(parts[0])));
            params.put("afterId", UUID.fromString(parts[1]));
            where.add("(coalesce(c.submitted_at, c.created_at), c.id) < (:afterAt, :afterId)");
        } catch (RuntimeException e) {
            throw DomainProblem.invalid(new FieldError("cursor", "unknown", "翻页位置无效。", "Unknown page position."));
        }
    }

    private List<CaseViews.CaseRow> rows(List<Found> found) {
        List<UUID> ids = found.stream().map(Found::id).toList();
        Map<UUID, List<CaseProgress.OpenTask>> tasks = new HashMap<>();
        Map<UUID, CaseProgress.DueView> due = new HashMap<>();
        progress.ifAvailable(p -> {
            tasks.putAll(p.openTasks(ids));
            due.putAll(p.due(ids));
        });
        return found.stream().map(f -> row(f, tasks.getOrDefault(f.id(), List.of()), due.get(f.id()))).toList();
    }

    private CaseViews.CaseRow row(Found f, List<CaseProgress.OpenTask> tasks, CaseProgress.@Nullable DueView due) {
        ServiceItem item = catalog.release(f.releaseId());
        boolean open = f.closedAt() == null;
        return new CaseViews.CaseRow(f.id(), f.number(), f.itemCode(), item.name(), item.nameEn(),
                Masking.subject(f.applicantName(), item.ofOrganisations()), f.status(),
                tasks.isEmpty() ? null : String.join("、", tasks.stream().map(CaseProgress.OpenTask::name).toList()),
                tasks.isEmpty() ? null : String.join(", ", tasks.stream().map(CaseProgress.OpenTask::nameEn).toList()),
                f.streetId() == null ? null : directory.unit(f.streetId()).name(),
                f.communityId() == null ? null : directory.unit(f.communityId()).name(), f.submittedAt(),
                f.closedAt(), due == null ? null : due.dueAt(), due == null || !open ? null : due.light(),
                due == null ? null : due.remainingText(), due == null ? null : due.remainingTextEn(),
                tasks.stream().map(CaseProgress.OpenTask::assigneeName).filter(java.util.Objects::nonNull)
                        .distinct().toList());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
