package org.yimen.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseParties;
import org.yimen.cases.CaseParty;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.PartiesRecorded;
import org.yimen.platform.Ids;

/**
 * Knows the parties of cases again: the same identity number is the same person. Whoever has no number is a person of
 * that one case, until two members of staff say otherwise.
 */
@Component
class Persons {

    private final JdbcClient jdbc;
    private final CaseParties parties;
    private final CasePolicy policy;
    private final Clock clock;

    Persons(JdbcClient jdbc, CaseParties parties, CasePolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.policy = policy;
        this.clock = clock;
    }

    /** Follows the case in its own transaction, so that the files are right as soon as the case is. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartiesRecorded recorded) {
        UUID caseId = recorded.caseId();
        List<UUID> before = jdbc.sql("select distinct person_id from person_party where case_id = :case")
                .param("case", caseId).query(UUID.class).list();
        Map<String, List<UUID>> unnumbered = unnumbered(caseId);
        boolean aliased = policy.confidential(caseId);
        jdbc.sql("delete from person_party where case_id = :case").param("case", caseId).update();
        Map<String, Integer> seen = new HashMap<>();
        parties.of(caseId).stream().filter(p -> p.idHash() != null || !NameKey.of(p.name()).isEmpty())
                .sorted(Comparator.comparing(p -> p.idHash() == null ? "" : p.idHash())) // one order of row locks
                .forEach(party -> link(party, party.idHash() == null ? unnumbered(party, unnumbered, seen)
                        : numbered(party, aliased)));
        forget(before);
    }

    /** A person keeps the name that is known: the alias of a confidential case tells nobody apart. */
    private UUID numbered(CaseParty party, boolean aliased) {
        UUID id = Ids.next();
        return jdbc.sql("""
                insert into person (id, file_id, id_hash, id_sealed, name_key, birth_date, sex, first_seen)
                values (:id, :id, :hash, :sealed, :name, :birth, :sex, :now)
                on conflict (id_hash) do update set name_key =
                    case when excluded.name_key = '' then person.name_key else excluded.name_key end
                returning id""").param("id", id).param("hash", party.idHash()).param("sealed", party.idSealed())
                .param("name", aliased ? "" : NameKey.of(party.name())).param("birth", party.birthDate(), Types.DATE)
                .param("sex", party.sex(), Types.INTEGER).param("now", Timestamp.from(clock.instant()))
                .query(UUID.class).single();
    }

    /** Without a number: the n-th of the name in the case, so that the applicant is found among the members. */
    private UUID unnumbered(CaseParty party, Map<String, List<UUID>> known, Map<String, Integer> seen) {
        String name = NameKey.of(party.name());
        int nth = seen.merge(party.role() + name, 1, Integer::sum) - 1;
        List<UUID> ofName = known.computeIfAbsent(name, n -> new ArrayList<>());
        if (nth < ofName.size()) {
            return ofName.get(nth);
        }
        UUID id = Ids.next();
        jdbc.sql("insert into person (id, file_id, name_key, first_seen) values (:id, :id, :name, :now)")
                .param("id", id).param("name", name).param("now", Timestamp.from(clock.instant())).update();
        ofName.add(id);
        return id;
    }

    private Map<String, List<UUID>> unnumbered(UUID caseId) {
        Map<String, List<UUID>> known = new HashMap<>();
        jdbc.sql("""
                select distinct p.id, p.name_key from person_party x join person p on p.id = x.person_id
                where x.case_id = :case and p.id_hash is null order by p.id""").param("case", caseId)
                .query((rs, n) -> known.computeIfAbsent(rs.getString("name_key"), k -> new ArrayList<>())
                        .add(rs.getObject("id", UUID.class))).list();
        return known;
    }

    private void link(CaseParty party, UUID person) {
        jdbc.sql("""
                insert into person_party (party_id, person_id, case_id, role, name, relation)
                values (:party, :person, :case, :role, :name, :relation)""")
                .param("party", party.id()).param("person", person).param("case", party.caseId())
                .param("role", party.role()).param("name", party.name())
                .param("relation", party.relation(), Types.VARCHAR).update();
    }

    /** A number that was corrected leaves nobody behind, unless somebody spoke about that person. */
    private void forget(List<UUID> persons) {
        if (!persons.isEmpty()) {
            jdbc.sql("""
                    delete from person p where p.id in (:persons)
                    and not exists (select 1 from person_party x where x.person_id = p.id)
                    and not exists (select 1 from person_merge m where p.id in (m.first_id, m.second_id))""")
                    .param("persons", persons).update();
        }
    }
}
