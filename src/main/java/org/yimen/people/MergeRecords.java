package org.yimen.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;

/** Keeps merges and their story, and lets the files follow. */
@Repository
class MergeRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two persons and where the question stands. */
    record MergeRow(UUID id, UUID firstId, UUID secondId, MergeStatus status, long askedBy) {
    }

    /** One change of files at a time: a merge reaches as far as the persons joined with either. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('person_merge'))").query((rs, n) -> n).list();
    }

    Optional<MergeRow> find(UUID id) {
        return jdbc.sql("select id, first_id, second_id, status, asked_by from person_merge where id = :id")
                .param("id", id).query(MergeRow.class).optional();
    }

    /** Latest first; all, or those that a person's file has to do with. */
    List<MergeRow> list(@Nullable UUID personId, int most) {
        var sql = personId == null ? jdbc.sql("""
                select id, first_id, second_id, status, asked_by from person_merge
                order by status not in ('PROPOSED', 'SPLIT_PROPOSED'), changed_at desc, id limit :most""")
                : jdbc.sql("""
                select m.id, m.first_id, m.second_id, m.status, m.asked_by from person_merge m
                where exists (select 1 from person p join person f on f.file_id = p.file_id
                              where f.id = :person and p.id in (m.first_id, m.second_id))
                order by m.changed_at desc, m.id limit :most""").param("person", personId);
        return sql.param("most", most).query(MergeRow.class).list();
    }

    Map<UUID, List<MergeViews.MergeEvent>> events(Collection<UUID> merges) {
        Map<UUID, List<MergeViews.MergeEvent>> events = new LinkedHashMap<>();
        if (!merges.isEmpty()) {
            jdbc.sql("select * from person_merge_event where merge_id in (:merges) order by id")
                    .param("merges", merges).query((rs, n) -> events
                            .computeIfAbsent(rs.getObject("merge_id", UUID.class), m -> new ArrayList<>())
                            .add(new MergeViews.MergeEvent(rs.getString("action"), rs.getTimestamp("at").toInstant(),
                                    rs.getString("by_name"), rs.getString("note")))).list();
        }
        return events;
    }

    /** 409 when the two share a file already, or the question is open or decided in favour. */
    UUID propose(UUID one, UUID other, CurrentUser by, String reason) {
        boolean free = jdbc.sql("""
                select count(distinct p.file_id) = 2 and not exists (select 1 from person_merge m
                    where m.first_id = least(:one, :other) and m.second_id = greatest(:one, :other)
                    and m.status in ('PROPOSED', 'CONFIRMED', 'SPLIT_PROPOSED'))
                from person p where p.id in (:one, :other)""").param("one", one).param("other", other)
                .query(Boolean.class).single();
        if (!free) {
            throw DomainProblem.conflict("state-conflict", "两人已是同一档案，或已有人提出合并。",
                    "The two share a file already, or a merge was proposed.");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into person_merge (id, first_id, second_id, status, asked_by, changed_at)
                values (:id, least(:one, :other), greatest(:one, :other), 'PROPOSED', :by, :at)""")
                .param("id", id).param("one", one).param("other", other).param("by", by.accountId())
                .param("at", Timestamp.from(clock.instant())).update();
        tell(id, "PROPOSE", by, reason);
        return id;
    }

    /** Moves the question on; {@code askedBy} stays unless somebody asks anew. */
    void move(UUID id, MergeStatus to, @Nullable Long askedBy, @Nullable Long decidedBy) {
        jdbc.sql("""
                update person_merge set status = :to, asked_by = coalesce(:asked, asked_by), decided_by = :decided,
                    changed_at = :at where id = :id""").param("to", to.name())
                .param("asked", askedBy, java.sql.Types.BIGINT).param("decided", decidedBy, java.sql.Types.BIGINT)
                .param("at", Timestamp.from(clock.instant())).param("id", id).update();
    }

    void tell(UUID id, String action, CurrentUser by, String note) {
        jdbc.sql("""
                insert into person_merge_event (merge_id, action, at, by, by_name, note)
                values (:merge, :action, :at, :by, :name, :note)""").param("merge", id).param("action", action)
                .param("at", Timestamp.from(clock.instant())).param("by", by.accountId())
                .param("name", by.displayName()).param("note", note).update();
    }

    /** Files follow from the merges in force; nothing else is changed, so taking apart gives back what was. */
    void regroup(MergeRow merge) {
        List<UUID> persons = jdbc.sql("""
                select id from person where file_id in
                    (select file_id from person where id in (:first, :second)) order by id for update""")
                .param("first", merge.firstId()).param("second", merge.secondId()).query(UUID.class).list();
        List<Grouping.Pair> merges = jdbc.sql("""
                select first_id as first, second_id as second from person_merge
                where status in ('CONFIRMED', 'SPLIT_PROPOSED') and first_id in (:persons) and second_id in (:persons)
                order by id""").param("persons", persons).query(Grouping.Pair.class).list();
        Grouping.files(persons, merges).forEach((person, file) ->
                jdbc.sql("update person set file_id = :file where id = :id and file_id <> :file")
                        .param("file", file).param("id", person).update());
    }
}
