package org.yimen.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;

/** Enters decisions into registers. */
@Service
class RegisterEntering {

    private final RegisterEntries entries;
    private final CaseDesk desk;
    private final ExpressionFacts facts;
    private final Catalog catalog;
    private final ConditionEvaluator feel;
    private final Directory directory;
    private final EntryFields fields;
    private final EntryNames names;
    private final Identifiers identifiers;
    private final AuditTrail audit;
    private final EntitlementChanges entitlements;
    private final Clock clock;

    RegisterEntering(RegisterEntries entries, CaseDesk desk, ExpressionFacts facts, Catalog catalog,
            ConditionEvaluator feel, Directory directory, EntryFields fields, EntryNames names,
            Identifiers identifiers, AuditTrail audit, EntitlementChanges entitlements, Clock clock) {
        this.entries = entries;
        this.desk = desk;
        this.facts = facts;
        this.catalog = catalog;
        this.feel = feel;
        this.directory = directory;
        this.fields = fields;
        this.names = names;
        this.identifiers = identifiers;
        this.audit = audit;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** Makes the case's entry unless it exists: a case feeds its register once. */
    @Transactional
    public void enter(UUID caseId) {
        CaseView file = desk.get(caseId);
        ServiceItem item = catalog.release(file.releaseId());
        ServiceItem.Register register = Optional.ofNullable(item.register())
                .orElseThrow(() -> DomainProblem.unprocessable("register-undefined", "该事项没有配置台账。",
                        "This service item feeds no register."));
        Map<String, Object> context = facts.of(caseId);
        if (entries.of(caseId).isPresent()) {
            return;
        }
        List<FieldValue> columns = fields.of(register, context);
        NewEntry entry = new NewEntry(Ids.next(), file, item, register, desk.applicantIdNumber(caseId),
                startsOn(register, LocalDate.now(clock)), unitName(file.streetId()), unitName(file.communityId()),
                columns, identifiers.next(register, file.regionCode(), context));
        if (entries.add(entry, clock.instant())) {
            desk.addTimeline(caseId, new TimelineEntry("REGISTER", null, register.name(), register.nameEn(), null, null, null, null,
                    "entered", "登记台账", "自 " + entry.startsOn() + " 起", Map.of("entryId", entry.id().toString())));
            audit.record(new AuditEvent("register.entered", "register-entry", entry.id().toString(), caseId,
                    Map.of("register", register.code(), "startsOn", entry.startsOn().toString())));
            EntryNames.Name name = NameFacts.read(register, feel, context);
            if (name != null) {
                names.add(entry.id(), register.code(), name, entry.startsOn());
            }
            if (register.payment() != null) {
                entitlements.start(entry.id(), caseId, register.payment(), entry.startsOn());
            }
        }
    }

    /** Monthly entitlements begin in the month after the decision, everything else with it. */
    static LocalDate startsOn(ServiceItem.Register register, LocalDate decidedOn) {
        return register.startsOn() == ServiceItem.StartsOn.NEXT_MONTH
                ? decidedOn.plusMonths(1).withDayOfMonth(1) : decidedOn;
    }

    private @Nullable String unitName(@Nullable Long unitId) {
        return unitId == null ? null : directory.unit(unitId).name();
    }
}
