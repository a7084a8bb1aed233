package org.yimen.registers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.people.HouseholdEntitlements;

/** Entries of the registers for the household file. */
@Component
class EntriesOfHousehold implements HouseholdEntitlements {

    private final JdbcClient jdbc;

    EntriesOfHousehold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entitlement> of(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : jdbc.sql("""
                select * from register_entry where case_id in (:cases) order by starts_on desc, id desc""")
                .param("cases", caseIds).query((rs, n) -> new Entitlement(rs.getObject("id", UUID.class),
                        rs.getObject("case_id", UUID.class), rs.getString("register_name"),
                        rs.getString("register_name_en"), rs.getString("status"),
                        rs.getObject("starts_on", LocalDate.class), rs.getObject("ended_on", LocalDate.class),
                        rs.getBigDecimal("amount"), rs.getObject("members", Integer.class),
                        rs.getBoolean("paid"))).list();
    }
}
