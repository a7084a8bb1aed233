package org.yimen.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;

/** All register entries. */
@Repository
class RegisterEntries {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;

    RegisterEntries(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    /** Adds an entry; false when the case has one already. */
    boolean add(NewEntry entry, Instant at) {
        String idNumber = entry.subjectIdNumber();
        return jdbc.sql("""
                insert into register_entry (id, register_code, register_name, register_name_en, item_code, item_name,
                    case_id, subject_name, subject_id_hash, subject_id_encrypted, status, starts_on, amount, members,
                    fields, street_id, street_name, community_id, community_name, entered_at)
                values (:id, :code, :name, :nameEn, :item, :itemName, :case, :subject, :hash, :sealed, 'IN_FORCE',
                    :startsOn, :amount, :members, cast(:fields as jsonb), :street, :streetName, :community,
                    :communityName, :at)
                on conflict (case_id) do nothing""")
                .param("id", entry.id()).param("code", entry.register().code()).param("name", entry.register().name())
                .param("nameEn", entry.register().nameEn()).param("item", entry.item().code())
                .param("itemName", entry.item().name()).param("case", entry.file().id())
                .param("subject", entry.file().applicantName()).param("hash", hash(idNumber))
                .param("sealed", idNumber == null ? null : personal.encrypt(idNumber))
                .param("startsOn", entry.startsOn()).param("amount", entry.amount()).param("members", entry.members())
                .param("fields", write(entry)).param("street", entry.file().streetId())
                .param("streetName", entry.streetName()).param("communityName", entry.communityName())
                .param("community", entry.file().communityId()).param("at", Timestamp.from(at)).update() == 1;
    }

    private @Nullable String hash(@Nullable String idNumber) {
        return idNumber == null ? null : personal.lookupHash(idNumber);
    }

    private String write(NewEntry entry) {
        try {
            return json.writeValueAsString(entry.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
