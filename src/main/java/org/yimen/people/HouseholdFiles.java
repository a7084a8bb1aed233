package org.yimen.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CasePolicy;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Masking;

/**
 * The household file 一户一档: a person, everybody who ever shared a household with them, and what became of their
 * cases. It is put together anew for each reader from the cases that the policy lets them read.
 */
@Service
class HouseholdFiles {

    private static final int MOST_CASES = 200;
    private static final int MOST_RELATED = 50;

    private final PersonParts parts;
    private final PersonCards cards;
    private final RelationNames relations;
    private final PeopleAccess access;
    private final CasePolicy policy;
    private final Catalog catalog;
    private final ObjectProvider<HouseholdEntitlements> entitlements;
    private final ObjectProvider<HouseholdPayments> payments;
    private final AuditTrail audit;

    HouseholdFiles(PersonParts parts, PersonCards cards, RelationNames relations, PeopleAccess access,
            CasePolicy policy, Catalog catalog, ObjectProvider<HouseholdEntitlements> entitlements,
            ObjectProvider<HouseholdPayments> payments, AuditTrail audit) {
        this.parts = parts;
        this.cards = cards;
        this.relations = relations;
        this.access = access;
        this.policy = policy;
        this.catalog = catalog;
        this.entitlements = entitlements;
        this.payments = payments;
        this.audit = audit;
    }

    /** The file of a person; 404 unless the reader may read one of the person's cases. */
    @Transactional
    public HouseholdViews.HouseholdFile file(UUID personId) {
        access.requireStaff();
        List<PartRow> own = parts.ofFile(personId);
        if (own.isEmpty()) {
            throw DomainProblem.notFound();
        }
        UUID fileId = own.get(0).fileId();
        Set<UUID> ownCases = casesOf(own);
        List<PartRow> household = parts.ofHousehold(ownCases);
        List<HouseholdViews.HouseholdCase> cases = cases(household);
        List<UUID> shown = cases.stream().map(HouseholdViews.HouseholdCase::id).toList();
        List<HouseholdEntitlements.Entitlement> entries = entitlements.stream()
                .flatMap(e -> e.of(shown).stream()).toList();
        List<UUID> ids = entries.stream().map(HouseholdEntitlements.Entitlement::entryId).toList();
        audit.record(new AuditEvent("household.read", "person", personId.toString(), null,
                Map.of("file", fileId.toString(), "cases", shown.size())));
        return new HouseholdViews.HouseholdFile(fileId, cards.of(own), members(fileId, ownCases, household), cases,
                entries, payments.stream().flatMap(p -> p.of(ids).stream()).toList(),
                casesOf(household).size() > shown.size(), access.mayMerge());
    }

    /** Who the parties of a case are. */
    @Transactional(readOnly = true)
    public List<HouseholdViews.PartyPerson> parties(UUID caseId) {
        access.requireStaff();
        policy.requireRead(caseId);
        return parts.parties(caseId);
    }

    /** Other cases in which one of the same persons has a part, as far as they may be read. */
    @Transactional(readOnly = true)
    public List<HouseholdViews.RelatedCase> related(UUID caseId) {
        policy.requireRead(caseId);
        Set<UUID> applicants = Set.copyOf(parts.applicants(caseId));
        Map<UUID, List<PartRow>> byCase = byCase(parts.elsewhere(caseId));
        return byCase.values().stream().limit(MOST_RELATED).map(rows -> {
            PartRow one = rows.get(0);
            ServiceItem item = catalog.release(one.releaseId());
            return new HouseholdViews.RelatedCase(one.caseId(), one.number(), item.name(), item.nameEn(),
                    one.status(), Masking.name(one.applicantName()), one.submittedAt(), rows.stream().anyMatch(
                            r -> r.role().equals("APPLICANT") && applicants.contains(r.fileId())));
        }).toList();
    }

    private List<HouseholdViews.HouseholdMember> members(UUID fileId, Set<UUID> ownCases, List<PartRow> household) {
        Map<UUID, List<PartRow>> byFile = new LinkedHashMap<>();
        household.stream().filter(r -> !r.fileId().equals(fileId))
                .forEach(r -> byFile.computeIfAbsent(r.fileId(), f -> new ArrayList<>()).add(r));
        return byFile.entrySet().stream().map(of -> {
            List<PartRow> shared = of.getValue().stream().filter(r -> ownCases.contains(r.caseId())).toList();
            return new HouseholdViews.HouseholdMember(of.getKey(), cards.of(of.getValue()), casesOf(shared).size(),
                    shared.get(0).submittedAt());
        }).toList();
    }

    private List<HouseholdViews.HouseholdCase> cases(List<PartRow> household) {
        return byCase(household).values().stream().limit(MOST_CASES).map(rows -> {
            PartRow one = rows.get(0);
            ServiceItem item = catalog.release(one.releaseId());
            return new HouseholdViews.HouseholdCase(one.caseId(), one.number(), item.name(), item.nameEn(),
                    one.status(), Masking.name(one.applicantName()), one.submittedAt(),
                    rows.stream().map(this::part).distinct().toList());
        }).toList();
    }

    private HouseholdViews.CasePart part(PartRow row) {
        RelationNames.Name relation = relations.of(row.releaseId(), row.relation());
        return new HouseholdViews.CasePart(row.fileId(), row.name(), row.role(),
                relation == null ? null : relation.zh(), relation == null ? null : relation.en());
    }

    private static Map<UUID, List<PartRow>> byCase(List<PartRow> rows) {
        Map<UUID, List<PartRow>> byCase = new LinkedHashMap<>();
        rows.forEach(r -> byCase.computeIfAbsent(r.caseId(), c -> new ArrayList<>()).add(r));
        return byCase;
    }

    private static Set<UUID> casesOf(List<PartRow> rows) {
        Set<UUID> cases = new LinkedHashSet<>();
        rows.forEach(r -> cases.add(r.caseId()));
        return cases;
    }
}
