package org.yimen.registers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;

/** All register entries. */
@Repository
class RegisterEntries {

    private final JdbcClient jdbc;
    private final EntryFields fields;
    private final PersonalData personal;

    RegisterEntries(JdbcClient jdbc, EntryFields fields, PersonalData personal) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.personal = personal;
    }

    /** Adds an entry; false when the case has one already. */
    boolean add(NewEntry entry, Instant at) {
        String idNumber = entry.subjectIdNumber();
        return jdbc.sql("""
                insert into register_entry (id, register_code, register_name, register_name_en, item_code, item_name,
                    case_id, subject_name, subject_id_hash, subject_id_encrypted, status, starts_on, amount, members,
                    fields, street_id, street_name, community_id, community_name, identifier, entered_at)
                values (:id, :code, :name, :nameEn, :item, :itemName, :case, :subject, :hash, :sealed, 'IN_FORCE',
                    :startsOn, :amount, :members, cast(:fields as jsonb), :street, :streetName, :community,
                    :communityName, :identifier, :at)
                on conflict (case_id) do nothing""")
                .param("id", entry.id()).param("code", entry.register().code()).param("name", entry.register().name())
                .param("nameEn", entry.register().nameEn()).param("item", entry.item().code())
                .param("itemName", entry.item().name()).param("case", entry.file().id())
                .param("subject", entry.file().applicantName()).param("hash", hash(idNumber))
                .param("sealed", idNumber == null ? null : personal.encrypt(idNumber))
                .param("startsOn", entry.startsOn()).param("amount", entry.amount()).param("members", entry.members())
                .param("fields", fields.write(entry.fields())).param("street", entry.file().streetId())
                .param("streetName", entry.streetName()).param("communityName", entry.communityName())
                .param("community", entry.file().communityId()).param("identifier", entry.identifier())
                .param("at", Timestamp.from(at)).update() == 1;
    }

    /** The entry that a case made. */
    Optional<UUID> of(UUID caseId) {
        return jdbc.sql("select id from register_entry where case_id = :case").param("case", caseId).query(UUID.class)
                .optional();
    }

    /** What an entry says now, kept from others until the transaction ends. */
    Optional<Standing> lock(UUID entryId) {
        return jdbc.sql("""
                select id, case_id, register_code, subject_name, status, starts_on, identifier, fields::text as fields
                from register_entry where id = :id for update""").param("id", entryId).query(Standing.class).optional();
    }

    /** What an entry says now, with its columns as stored. */
    record Standing(UUID id, UUID caseId, String registerCode, String subjectName, EntryStatus status,
            LocalDate startsOn, @Nullable String identifier, String fields) {
    }

    /** Keeps what the entry said and writes what it says from now on. */
    void revise(Standing before, UUID caseId, String subjectName, List<FieldValue> columns, Instant at) {
        jdbc.sql("""
                insert into register_revision (entry_id, case_id, revised_at, subject_name, fields)
                values (:entry, :case, :at, :subject, cast(:fields as jsonb))""")
                .param("entry", before.id()).param("case", caseId).param("at", Timestamp.from(at))
                .param("subject", before.subjectName()).param("fields", before.fields()).update();
        jdbc.sql("update register_entry set subject_name = :subject, fields = cast(:fields as jsonb) where id = :id")
                .param("subject", subjectName).param("fields", fields.write(columns)).param("id", before.id()).update();
    }

    void end(UUID entryId, LocalDate on) {
        jdbc.sql("update register_entry set status = 'ENDED', ended_on = greatest(:on, starts_on) where id = :id")
                .param("on", on).param("id", entryId).update();
    }

    private @Nullable String hash(@Nullable String idNumber) {
        return idNumber == null ? null : personal.lookupHash(idNumber);
    }
}
