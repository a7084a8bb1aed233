package org.yimen.cases;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Masking;
import org.yimen.platform.PersonalData;

/** Persons of a case: the applicant and the members of the household, found again by the hash of their number. */
@Component
class Parties {

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final PersonalFields fields;
    private final Clock clock;

    Parties(JdbcClient jdbc, PersonalData personalData, PersonalFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.fields = fields;
        this.clock = clock;
    }

    /** A person of a case, identity number masked. */
    record PartyView(long id, String role, String name, @Nullable String relation, @Nullable String idMasked,
            @Nullable LocalDate birthDate, @Nullable Integer sex, @Nullable Integer age) {
    }

    /** Writes the persons anew from an application. */
    void replace(UUID caseId, ServiceItem item, Map<String, Object> data) {
        jdbc.sql("DELETE FROM case_party WHERE case_id = ?").param(caseId).update();
        var applicant = item.applicantFields();
        if (applicant != null) {
            insert(caseId, "APPLICANT", shown(item, text(data, applicant.name())), null,
                    text(data, applicant.idNumber()));
        }
        var members = item.members();
        if (members != null && fields.valueAt(data, members.list()).orElse(null) instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> member) {
                    insert(caseId, "MEMBER", shown(item, string(member.get(members.name()))), string(member.get(members.relation())),
                            string(member.get(members.idNumber())));
                }
            }
        }
    }

    /** In a case of its team nobody stands by name; the forms alone have it, encrypted. */
    private static @Nullable String shown(ServiceItem item, @Nullable String name) {
        return item.confidentiality() == ServiceItem.Confidentiality.CASE_TEAM ? Masking.alias(name) : name;
    }

    private void insert(UUID caseId, String role, @Nullable String name, @Nullable String relation,
            @Nullable String rawId) {
        String id = rawId == null || rawId.isBlank() ? null : IdNumber.normalise(rawId);
        boolean citizen = id != null && IdNumber.flaw(id, clock).isEmpty();
        jdbc.sql("""
                INSERT INTO case_party (case_id, role, name, relation, id_hash, id_sealed, birth_date, sex)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseId, role, name == null ? "" : name, relation,
                        id == null ? null : personalData.lookupHash(id), id == null ? null : personalData.encrypt(id),
                        citizen ? Date.valueOf(IdNumber.of(id).birthDate()) : null,
                        citizen ? IdNumber.of(id).sex() : null)
                .update();
    }

    List<PartyView> of(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("SELECT * FROM case_party WHERE case_id = ? ORDER BY role, id").param(caseId)
                .query((rs, n) -> {
                    byte[] sealed = rs.getBytes("id_sealed");
                    Date birth = rs.getDate("birth_date");
                    return new PartyView(rs.getLong("id"), rs.getString("role"), rs.getString("name"),
                            rs.getString("relation"),
                            sealed == null ? null : Masking.idNumber(personalData.decrypt(sealed)),
                            birth == null ? null : birth.toLocalDate(), rs.getObject("sex", Integer.class),
                            birth == null ? null : Period.between(birth.toLocalDate(), today).getYears());
                }).list();
    }

    /** Text at a path of the form, if any. */
    @Nullable String text(Map<String, Object> data, @Nullable String path) {
        return path == null ? null : string(fields.valueAt(data, path).orElse(null));
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : String.format(Locale.ROOT, "%s", value).trim();
    }
}
