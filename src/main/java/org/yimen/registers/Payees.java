package org.yimen.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.PersonalData;

/** Accounts that entries are paid to (社会化发放, 民发〔2021〕57号第二十五条); earlier ones stay as history. */
@Service
@Transactional
class Payees {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12,19}");
    /** 民发〔2021〕57号第二十六条: whoever keeps cards for more households than this is to be looked at. */
    private static final int KEPT_BY_ONE = 3;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    Payees(JdbcClient jdbc, ObjectMapper json, PersonalData personal, CurrentUsers users, AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account with who entered it when. */
    record Entered(UUID entryId, Payee payee, Instant at, String by, @Nullable String reason) {
    }

    /** Pays an entry to this account from now on. */
    void add(UUID entryId, Payee payee, @Nullable String reason) {
        Payee clean = new Payee(payee.holder().strip(), payee.account().replaceAll("[\\s-]", ""),
                payee.bank() == null || payee.bank().isBlank() ? null : payee.bank().strip());
        if (clean.holder().isEmpty() || clean.holder().length() > 60) {
            throw DomainProblem.invalid(new FieldError("holder", "required", "请填写户名。", "The holder is required."));
        }
        if (!ACCOUNT.matcher(clean.account()).matches()) {
            throw DomainProblem.invalid(new FieldError("account", "bankAccount", "账号应为 12 至 19 位数字。",
                    "The account must have 12 to 19 digits."));
        }
        CurrentUser user = users.orSystem();
        jdbc.sql("""
                insert into entry_payee (entry_id, sealed, account_hash, entered_at, entered_by, entered_name, reason)
                values (:entry, :sealed, :hash, :at, :by, :name, :reason)""")
                .param("entry", entryId).param("sealed", personal.encrypt(write(clean)))
                .param("hash", personal.lookupHash(clean.account())).param("at", Timestamp.from(clock.instant()))
                .param("by", user.accountId()).param("name", user.displayName())
                .param("reason", reason, java.sql.Types.VARCHAR).update();
        audit.record(new AuditEvent("entitlement.account-entered", "register-entry", entryId.toString(), null,
                Map.of()));
    }

    @Transactional(readOnly = true)
    Optional<Entered> of(UUID entryId) {
        return jdbc.sql("select * from entry_payee where entry_id = :entry order by id desc limit 1")
                .param("entry", entryId).query(this::map).optional();
    }

    /** The accounts of all entries of a register that have one. */
    @Transactional(readOnly = true)
    Map<UUID, Payee> ofRegister(String register) {
        Map<UUID, Payee> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (p.entry_id) p.* from entry_payee p join register_entry e on e.id = p.entry_id
                where e.register_code = :register order by p.entry_id, p.id desc""")
                .param("register", register).query(this::map).list()
                .forEach(entered -> found.put(entered.entryId(), entered.payee()));
        return found;
    }

    /** Entries in force of a register whose account receives for more households than is usual. */
    @Transactional(readOnly = true)
    Set<UUID> keptByOne(String register) {
        return new HashSet<>(jdbc.sql("""
                with latest as (
                    select distinct on (p.entry_id) p.entry_id, p.account_hash
                    from entry_payee p join register_entry e on e.id = p.entry_id
                    where e.register_code = :register and e.status <> 'ENDED' order by p.entry_id, p.id desc)
                select entry_id from latest where account_hash in
                    (select account_hash from latest group by account_hash having count(*) > :most)""")
                .param("register", register).param("most", KEPT_BY_ONE).query(UUID.class).list());
    }

    private Entered map(ResultSet rs, int row) throws SQLException {
        try {
            return new Entered(rs.getObject("entry_id", UUID.class),
                    json.readValue(personal.decrypt(rs.getBytes("sealed")), Payee.class),
                    rs.getTimestamp("entered_at").toInstant(), rs.getString("entered_name"), rs.getString("reason"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An account cannot be read");
        }
    }

    private String write(Payee payee) {
        try {
            return json.writeValueAsString(payee);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An account cannot be written");
        }
    }

    @Transactional(readOnly = true)
    List<Entered> history(UUID entryId) {
        return jdbc.sql("select * from entry_payee where entry_id = :entry order by id desc")
                .param("entry", entryId).query(this::map).list();
    }
}
