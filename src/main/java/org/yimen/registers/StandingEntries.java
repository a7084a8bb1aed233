package org.yimen.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.yimen.catalog.RegisterRules.Mark;
import org.yimen.catalog.ServiceItem.Register;
import org.yimen.platform.DomainProblem;

/** What cases about an entry do to what it says: revise it, end it, put it on a list and take it off. */
@Service
@Transactional
class StandingEntries {

    private final RegisterEntries entries;
    private final EntryFields fields;
    private final EntryNames names;
    private final EntryMarks marks;
    private final FollowUpLinks links;
    private final ExpressionFacts facts;
    private final ConditionEvaluator feel;
    private final Catalog catalog;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    StandingEntries(RegisterEntries entries, EntryFields fields, EntryNames names, EntryMarks marks,
            FollowUpLinks links, ExpressionFacts facts, ConditionEvaluator feel, Catalog catalog, CaseDesk desk,
            AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.fields = fields;
        this.names = names;
        this.marks = marks;
        this.links = links;
        this.facts = facts;
        this.feel = feel;
        this.catalog = catalog;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the columns anew from what this case decided; what they said before is kept. */
    void revise(UUID caseId) {
        RegisterEntries.Standing entry = inForce(caseId);
        CaseView file = desk.get(caseId);
        Register register = register(file, entry);
        Map<String, Object> known = facts.of(caseId);
        List<FieldValue> columns = fields.of(register, known);
        entries.revise(entry, caseId, file.applicantName(), columns, clock.instant());
        EntryNames.Name name = NameFacts.read(register, feel, known);
        if (name != null && !name.name().equals(entry.subjectName())) {
            names.end(entry.id(), LocalDate.now(clock), "FORMER");
            names.add(entry.id(), register.code(), name, LocalDate.now(clock));
        }
        told(entry, caseId, "revised", "变更登记事项", "Entry revised", null);
    }

    /** Ends the entry; its name becomes free after the time that the rules of its kind set. */
    void end(UUID caseId, boolean revoked) {
        RegisterEntries.Standing entry = inForce(caseId);
        entries.end(entry.id(), LocalDate.now(clock));
        names.end(entry.id(), LocalDate.now(clock), revoked ? "REVOKED" : "ENDED");
        told(entry, caseId, revoked ? "revoked" : "ended", revoked ? "撤销" : "注销", revoked ? "Revoked" : "Ended", null);
    }

    /** Puts the entry on a list of the register, on the ground that the case began with. */
    void mark(UUID caseId, String code) {
        RegisterEntries.Standing entry = inForce(caseId);
        Mark mark = mark(desk.get(caseId), entry, code);
        if (marks.add(entry.id(), mark, ground(caseId), LocalDate.now(clock), caseId)) {
            told(entry, caseId, "marked", "列入" + mark.name(), "Put on the list: " + english(mark), code);
        }
    }

    /** Takes the entry off the list; nothing happens when it is not on it. */
    void unmark(UUID caseId, String code) {
        RegisterEntries.Standing entry = inForce(caseId);
        Mark mark = mark(desk.get(caseId), entry, code);
        if (marks.remove(entry.id(), code, LocalDate.now(clock), caseId)) {
            told(entry, caseId, "unmarked", "移出" + mark.name(), "Taken off the list: " + english(mark), code);
        }
    }

    private static String english(Mark mark) {
        return mark.nameEn() == null ? mark.name() : mark.nameEn();
    }

    private @Nullable String ground(UUID caseId) {
        return facts.of(caseId).get("change") instanceof Map<?, ?> change && change.get("name") instanceof String name
                ? name : null;
    }

    private RegisterEntries.Standing inForce(UUID caseId) {
        RegisterEntries.Standing entry = links.entryOf(caseId).flatMap(entries::lock)
                .orElseThrow(() -> DomainProblem.unprocessable("entry-unknown", "没有找到该办件对应的登记。",
                        "No entry belongs to this case."));
        if (entry.status() == EntryStatus.ENDED) {
            throw DomainProblem.conflict("state-conflict", "该登记已经终止。", "The entry has ended.");
        }
        return entry;
    }

    private Register register(CaseView file, RegisterEntries.Standing entry) {
        return Optional.ofNullable(catalog.release(file.releaseId()).register())
                .filter(register -> register.code().equals(entry.registerCode()))
                .orElseThrow(() -> DomainProblem.unprocessable("register-undefined", "该事项没有配置台账。",
                        "This service item feeds no such register."));
    }

    private Mark mark(CaseView file, RegisterEntries.Standing entry, String code) {
        return register(file, entry).mark(code).orElseThrow(() -> DomainProblem.unprocessable("mark-unknown",
                "台账没有“" + code + "”名录。", "The register keeps no list " + code + "."));
    }

    private void told(RegisterEntries.Standing entry, UUID caseId, String action, String zh, String en,
            @Nullable String code) {
        TimelineEntry story = new TimelineEntry("REGISTER", null, zh, en, null, null, null, null, action, zh, null,
                Map.of("entryId", entry.id().toString()));
        desk.addTimeline(caseId, story);
        Map<String, Object> detail = new HashMap<>(Map.of("register", entry.registerCode()));
        if (code != null) {
            detail.put("list", code);
        }
        audit.record(new AuditEvent("register." + action, "register-entry", entry.id().toString(), caseId, detail));
    }
}
