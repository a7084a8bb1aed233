package org.yimen.workflow.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUsers;

/** Who steps aside in which case (common.md §1.4). */
@Repository
class Recusals {

    /** One who steps aside, and the relation for which he does. */
    record Recusal(long accountId, String name, String relation) {
    }

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final Clock clock;

    Recusals(JdbcClient jdbc, CurrentUsers users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    boolean recused(UUID caseId, long accountId) {
        return jdbc.sql("select exists (select 1 from case_recusal where case_id = ? and account_id = ?)")
                .params(caseId, accountId).query(Boolean.class).single();
    }

    List<Recusal> of(UUID caseId) {
        return jdbc.sql("select account_id, account_name as name, relation from case_recusal where case_id = ? order by account_id")
                .param(caseId).query(Recusal.class).list();
    }

    /** Exactly these step aside from now on. */
    void replace(UUID caseId, Collection<Recusal> recusals) {
        jdbc.sql("delete from case_recusal where case_id = ?").param(caseId).update();
        recusals.forEach(one -> jdbc.sql("""
                insert into case_recusal (case_id, account_id, account_name, relation, recorded_at, recorded_by)
                values (:case, :account, :name, :relation, :at, :by)""")
                .param("case", caseId).param("account", one.accountId()).param("name", one.name())
                .param("relation", one.relation())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", users.orSystem().accountId()).update());
    }
}
