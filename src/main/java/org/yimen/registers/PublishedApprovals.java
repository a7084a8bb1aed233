package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.catalog.ServiceItem.PublishedFact;
import org.yimen.organization.Directory;

/**
 * Approvals as the community may read them (国务院令第649号第十一条: 在申请人所在村、社区公布): of registers whose manifest
 * says so, what it says and no more, as long as an entry is in force. What ends is no longer shown.
 */
@Service
class PublishedApprovals {

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Directory directory;
    private final Clock clock;

    PublishedApprovals(JdbcClient jdbc, Catalog catalog, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.directory = directory;
        this.clock = clock;
    }

    /** An approval in the list of a community. */
    record Approval(String registerName, @Nullable String registerNameEn, String name, @Nullable Integer members,
            @Nullable BigDecimal amount, LocalDate since) {
    }

    /** Entries in force of a community, by its twelve-digit code; nothing for any wider area. */
    @Transactional(readOnly = true)
    public List<Approval> of(String community) {
        Map<String, List<PublishedFact>> shown = shown();
        if (!community.matches("\\d{12}") || shown.isEmpty()) {
            return List.of();
        }
        return directory.unitByRegion(community).map(unit -> jdbc.sql("""
                select e.register_code, e.register_name, e.register_name_en, e.subject_name, e.members, e.amount,
                    e.starts_on from register_entry e join case_file c on c.id = e.case_id
                where e.community_id = :community and e.status = 'IN_FORCE' and e.starts_on <= :today
                  and c.confidentiality = 'NORMAL' and e.unpublished_why is null and e.register_code in (:codes)
                order by e.register_code, e.starts_on desc, e.id limit 500""")
                .param("community", unit.id()).param("today", LocalDate.now(clock)).param("codes", shown.keySet())
                .query((rs, n) -> {
                    List<PublishedFact> facts = shown.getOrDefault(rs.getString("register_code"), List.of());
                    return new Approval(rs.getString("register_name"), rs.getString("register_name_en"),
                            rs.getString("subject_name"),
                            facts.contains(PublishedFact.MEMBERS) ? rs.getObject("members", Integer.class) : null,
                            facts.contains(PublishedFact.AMOUNT) ? rs.getBigDecimal("amount") : null,
                            rs.getDate("starts_on").toLocalDate());
                }).list()).orElse(List.of());
    }

    /** Whether entries of a register are published at all. */
    boolean publishes(String register) {
        return shown().containsKey(register);
    }

    private Map<String, List<PublishedFact>> shown() {
        Map<String, List<PublishedFact>> shown = new HashMap<>();
        for (ServiceItem item : catalog.items()) {
            ServiceItem.Register r = item.register();
            if (r != null && r.published() != null) {
                shown.put(r.code(), r.published());
            }
        }
        return shown;
    }
}
