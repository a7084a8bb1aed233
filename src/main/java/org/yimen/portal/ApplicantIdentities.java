package org.yimen.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;

/** Who stands behind each applicant's account. */
@Repository
class ApplicantIdentities {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Clock clock;

    ApplicantIdentities(JdbcClient jdbc, PersonalData personal, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.clock = clock;
    }

    /** An identity in full; never logged. */
    record Identity(String name, String idNumber, String phone) {
        @Override
        public String toString() {
            return "Identity";
        }
    }

    boolean taken(String idNumber) {
        return jdbc.sql("select exists (select 1 from applicant_identity where id_number_hash = :hash)")
                .param("hash", personal.lookupHash(idNumber)).query(Boolean.class).single();
    }

    /** Adds an identity; false when it has an account already. */
    boolean add(long accountId, String name, String idNumber, String phone) {
        return jdbc.sql("""
                insert into applicant_identity (account_id, name, id_number_encrypted, id_number_hash, phone_encrypted,
                    registered_at, changed_at)
                values (:account, :name, :idNumber, :hash, :phone, :now, :now)
                on conflict (id_number_hash) do nothing""")
                .param("account", accountId).param("name", name)
                .param("idNumber", personal.encrypt(idNumber))
                .param("hash", personal.lookupHash(idNumber))
                .param("phone", personal.encrypt(phone)).param("now", now()).update() == 1;
    }

    Optional<Identity> of(long accountId) {
        return jdbc.sql("select * from applicant_identity where account_id = :account").param("account", accountId)
                .query((rs, row) -> new Identity(rs.getString("name"),
                        personal.decrypt(rs.getBytes("id_number_encrypted")),
                        personal.decrypt(rs.getBytes("phone_encrypted"))))
                .optional();
    }

    void changePhone(long accountId, String phone) {
        jdbc.sql("update applicant_identity set phone_encrypted = :phone, changed_at = :now where account_id = :account")
                .param("phone", personal.encrypt(phone)).param("now", now()).param("account", accountId).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
