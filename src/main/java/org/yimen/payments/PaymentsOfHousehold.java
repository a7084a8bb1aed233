package org.yimen.payments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.people.HouseholdPayments;

/** Transfers for the household file. */
@Component
class PaymentsOfHousehold implements HouseholdPayments {

    private final JdbcClient jdbc;

    PaymentsOfHousehold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Transfer> of(Collection<UUID> entryIds) {
        return entryIds.isEmpty() ? List.of() : jdbc.sql("""
                select i.entry_id, r.id, r.month, r.status, i.amount, i.returned_code from payment_item i
                join payment_roll r on r.id = i.roll_id where i.entry_id in (:entries) order by r.month desc, r.id""")
                .param("entries", entryIds).query((rs, n) -> new Transfer(rs.getObject("entry_id", UUID.class),
                        rs.getObject("id", UUID.class), RollViews.month(rs.getDate("month")), rs.getString("status"),
                        rs.getBigDecimal("amount"), rs.getString("returned_code"))).list();
    }
}
