package org.yimen.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;

/**
 * Finds persons who may be one: the same name and birth, or, where a birth is not known, the same name and shared kin.
 * Looks at the reader's cases only, so that a candidate tells of no other.
 */
@Service
class DuplicateSearch {

    private static final int MOST = 100;
    private static final String PAIRS = """
            with mine as materialized (
                select distinct x.person_id, x.case_id from person_party x join case_file c on c.id = x.case_id
                where c.status <> 'DRAFT' and (%s)),
            known as (select p.* from person p where p.name_key <> '' and p.id in (select person_id from mine))
            select * from (
                select a.id as first, b.id as second, a.birth_date = b.birth_date as same_birth,
                    a.id_hash is not null and b.id_hash is not null as differs,
                    exists (select 1 from mine ma join mine ka on ka.case_id = ma.case_id
                        join person pa on pa.id = ka.person_id
                        join person pb on pb.file_id = pa.file_id
                        join mine kb on kb.person_id = pb.id join mine mb on mb.case_id = kb.case_id
                        where ma.person_id = a.id and mb.person_id = b.id
                        and pa.file_id not in (a.file_id, b.file_id)) as shared_kin
                from known a join known b on b.name_key = a.name_key and b.id > a.id and b.file_id <> a.file_id
                where coalesce(a.birth_date = b.birth_date, true) %s
                and not exists (select 1 from person_merge m where m.first_id = a.id and m.second_id = b.id
                    and m.status <> 'SPLIT')) pairs
            where same_birth or shared_kin order by first desc, second limit :most""";

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final PeopleAccess access;
    private final Comparison comparison;

    DuplicateSearch(JdbcClient jdbc, CasePolicy policy, PeopleAccess access, Comparison comparison) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.access = access;
        this.comparison = comparison;
    }

    private record Found(UUID first, UUID second, boolean sameBirth, boolean differs, boolean sharedKin) {

        List<String> grounds() {
            List<String> grounds = new ArrayList<>();
            if (sameBirth) {
                grounds.add("SAME_BIRTH");
            }
            if (sharedKin) {
                grounds.add("SHARED_KIN");
            }
            grounds.add(differs ? "NUMBER_DIFFERS" : "NUMBER_MISSING");
            return grounds;
        }
    }

    /** Candidates among everybody the reader knows of, or those of one person's file. */
    @Transactional(readOnly = true)
    public MergeViews.Duplicates find(@Nullable UUID personId) {
        access.requireStaff();
        access.requireMerging();
        List<Found> found = pairs(personId);
        boolean capped = found.size() > MOST;
        Set<UUID> persons = new LinkedHashSet<>();
        found.forEach(f -> persons.addAll(List.of(f.first(), f.second())));
        Map<UUID, MergeViews.ComparedPerson> compared = comparison.of(persons);
        return new MergeViews.Duplicates(found.stream().limit(MOST).map(f -> new MergeViews.DuplicateCandidate(
                compared.get(f.first()), compared.get(f.second()), f.grounds())).toList(),
                access.has(PeopleAccess.PROPOSE), capped);
    }

    private List<Found> pairs(@Nullable UUID personId) {
        SqlPredicate readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        params.put("most", MOST + 1);
        String narrow = "";
        if (personId != null) {
            narrow = "and (select f.file_id from person f where f.id = :person) in (a.file_id, b.file_id)";
            params.put("person", personId);
        }
        return jdbc.sql(PAIRS.formatted(readable.sql(), narrow)).params(params)
                .query((rs, n) -> new Found(rs.getObject("first", UUID.class), rs.getObject("second", UUID.class),
                        rs.getBoolean("same_birth"), rs.getBoolean("differs"), rs.getBoolean("shared_kin"))).list();
    }
}
