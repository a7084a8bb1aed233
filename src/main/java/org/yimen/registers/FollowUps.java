package org.yimen.registers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseView;
import org.yimen.cases.OfficeIntake;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.catalog.Concern.Ground;
import org.yimen.catalog.Concern.Occasion;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * Begins cases about entries: because something fell due or was found, because the household reports a change, or
 * because the office takes it up. Of one item there is one open case an entry; what comes meanwhile is told there.
 */
@Service
@Transactional
public class FollowUps {

    private static final String KEEP = "ENTITLEMENT_KEEP";

    private final FollowUpLinks links;
    private final PaidEntries entries;
    private final CaseIntake intake;
    private final OfficeIntake office;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final Catalog catalog;
    private final Rights rights;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUps(FollowUpLinks links, PaidEntries entries, CaseIntake intake, OfficeIntake office, CaseDesk desk,
            CasePolicy policy, Catalog catalog, Rights rights, CurrentUsers users, AuditTrail audit, Clock clock) {
        this.links = links;
        this.entries = entries;
        this.intake = intake;
        this.office = office;
        this.desk = desk;
        this.policy = policy;
        this.catalog = catalog;
        this.rights = rights;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** What may begin from a case whose entry it made or is about. */
    record Offer(String itemCode, String itemName, String itemNameEn, String code, String name,
            @Nullable String nameEn) {
    }

    /** An open case of an item that may follow. */
    record OpenCase(UUID id, @Nullable String number, String itemCode) {
    }

    /** The entry a case made or is about, if any, what may begin, and what is open; applicants are not told the entry. */
    record View(@Nullable UUID entryId, List<Offer> offers, List<OpenCase> open) {
    }

    /**
     * Something happened that nobody chose: begins a case of every item that asks for it, or tells the one that is
     * open. For an entry that has ended only grounds count that are meant for such.
     *
     * @return the cases that tell of it
     */
    public List<UUID> happened(UUID entryId, Occasion occasion, @Nullable String note) {
        PaidEntry entry = entries.lockAny(entryId).orElse(null);
        if (entry == null) {
            return List.of();
        }
        return about(entry).flatMap(item -> item.concerns().grounds().stream().filter(g -> g.on() == occasion)
                .filter(g -> fits(entry, g)).map(g -> begin(entry, item, g, note))).toList();
    }

    /**
     * A process orders what follows from a case, whoever acts: begins a case on the ground, or tells the one that is open.
     *
     * @throws DomainProblem 422 when the case made no entry, or nothing that follows it names the ground
     */
    void order(UUID caseId, String groundCode, String note) {
        PaidEntry entry = links.entryOf(caseId).flatMap(entries::lockAny).orElseThrow(() -> nothingFollows(groundCode));
        ServiceItem item = about(entry).filter(i -> ground(i, groundCode).isPresent()).findFirst()
                .orElseThrow(() -> nothingFollows(groundCode));
        begin(entry, item, ground(item, groundCode).orElseThrow(), note);
    }

    private static Optional<Ground> ground(ServiceItem item, String code) {
        return item.concerns().grounds().stream().filter(g -> g.code().equals(code)).findFirst();
    }

    private static DomainProblem nothingFollows(String ground) {
        return DomainProblem.unprocessable("nothing-follows", "该办件没有可据“" + ground + "”办理的待遇。",
                "There is no entitlement of the case that could be taken up as " + ground + ".");
    }

    /** A case that began; {@code draft} while it is to be filled in and handed in. */
    record FollowUp(UUID caseId, boolean draft) {
    }

    /** What the acting user may begin from a case. */
    @Transactional(readOnly = true)
    View view(UUID caseId) {
        PaidEntry entry = found(caseId).orElse(null);
        if (entry == null) {
            return new View(null, List.of(), List.of());
        }
        boolean applicant = users.require().kind() == AccountKind.APPLICANT;
        return new View(applicant ? null : entry.id(),
                about(entry).flatMap(item -> item.concerns().grounds().stream().filter(g -> may(entry, item, g))
                        .map(g -> new Offer(item.code(), item.name(), item.nameEn(), g.code(), g.name(), g.nameEn()))).toList(),
                about(entry).flatMap(item -> links.open(entry.id(), item.code()).stream()).map(desk::get)
                        .filter(c -> policy.mayRead(c.id()))
                        .map(c -> new OpenCase(c.id(), c.number(), c.itemCode())).toList());
    }

    /**
     * Begins what somebody chose: a draft for whoever reports a change, a case at once for the office.
     *
     * @throws DomainProblem 409 with the number of the case that is open already
     */
    FollowUp choose(UUID caseId, String itemCode, String groundCode, @Nullable String note) {
        PaidEntry entry = entries.lockAny(found(caseId).orElseThrow(DomainProblem::notFound).id()).orElseThrow(DomainProblem::notFound);
        ServiceItem item = about(entry).filter(i -> i.code().equals(itemCode)).findFirst()
                .orElseThrow(() -> unknown("itemCode"));
        Ground ground = ground(item, groundCode).orElseThrow(() -> unknown("ground"));
        if (!may(entry, item, ground)) {
            throw DomainProblem.forbidden();
        }
        links.open(entry.id(), itemCode).map(desk::get).ifPresent(FollowUps::refuse);
        if (ground.on() == Occasion.OFFICE) {
            return new FollowUp(begin(entry, item, ground, note), false);
        }
        var channel = users.require().kind() == AccountKind.APPLICANT ? ServiceItem.Channel.ONLINE
                : ServiceItem.Channel.WINDOW;
        UUID id = intake.openFrom(source(entry), itemCode, channel);
        links.add(new FollowUpLinks.Link(id, entry.id(), itemCode, groundCode, note), false, clock.instant());
        return new FollowUp(id, true);
    }

    /** A report was handed in: it is the open one from now on; 409 when another came first. */
    void handedIn(UUID caseId) {
        FollowUpLinks.Link link = links.of(caseId).filter(l -> l.itemCode() != null).orElse(null);
        if (link == null) {
            return;
        }
        entries.lockAny(link.entryId());
        links.open(link.entryId(), String.valueOf(link.itemCode())).filter(open -> !open.equals(caseId))
                .map(desk::get).ifPresent(FollowUps::refuse);
        links.mark(caseId, true);
    }

    /** The case whose application says how the household of an entry stands. */
    UUID source(PaidEntry entry) {
        return links.decided(entry.id()).stream().findFirst().orElse(entry.caseId());
    }

    private UUID begin(PaidEntry entry, ServiceItem item, Ground ground, @Nullable String note) {
        Optional<UUID> open = links.open(entry.id(), item.code());
        if (open.isPresent()) {
            desk.addTimeline(open.get(), story(ground, note, "FURTHER_GROUND", Map.of("ground", ground.code())));
            audit.record(AuditEvent.ofCase("case.further-ground", open.get(), Map.of("ground", ground.code())));
            return open.get();
        }
        // the process that begins with the case asks for the entry at its first step
        UUID id = office.begin(source(entry), item.code(),
                story(ground, note, "BEGUN", Map.of("ground", ground.code(), "entryId", entry.id().toString())),
                begun -> links.add(new FollowUpLinks.Link(begun, entry.id(), item.code(), ground.code(), note), true,
                        clock.instant()));
        desk.addTimeline(entry.caseId(), TimelineEntry.system("REGISTER", "发起" + item.name(), "Begun: " + item.nameEn(),
                Map.of("ground", ground.code(), "caseId", id.toString())));
        audit.record(new AuditEvent("entitlement.follow-up", "register-entry", entry.id().toString(), id,
                Map.of("ground", ground.code(), "item", item.code())));
        return id;
    }

    private TimelineEntry story(Ground ground, @Nullable String note, String kind, Map<String, Object> detail) {
        CurrentUser user = users.orSystem();
        return new TimelineEntry(kind, null, ground.name(), ground.nameEn(), null, null,
                user.isSystem() ? "系统自动" : user.displayName(), null, null, null, note, detail);
    }

    private Stream<ServiceItem> about(PaidEntry entry) {
        String made = desk.get(entry.caseId()).itemCode();
        return catalog.items().stream().filter(i -> i.concerns() != null && i.concerns().item().equals(made));
    }

    private static boolean fits(PaidEntry entry, Ground ground) {
        return ground.ended() == (entry.status() == EntryStatus.ENDED);
    }

    private boolean may(PaidEntry entry, ServiceItem item, Ground ground) {
        CurrentUser user = users.require();
        return fits(entry, ground) && switch (ground.on()) {
            case REPORT -> user.kind() == AccountKind.APPLICANT
                    ? item.channels().contains(ServiceItem.Channel.ONLINE) : intake.takesIn();
            case OFFICE -> user.kind() == AccountKind.STAFF && rights.granting(user.accountId(), KEEP,
                    desk.get(entry.caseId()).departmentId()).isPresent();
            default -> false;
        };
    }

    private Optional<PaidEntry> found(UUID caseId) {
        policy.requireRead(caseId);
        return links.entryOf(caseId).flatMap(entries::any).filter(entry -> policy.mayRead(entry.caseId()));
    }

    private static void refuse(CaseView open) {
        throw DomainProblem.conflict("already-open", "已有同一事项的办件正在办理（" + open.number() + "）。",
                "There is an open case of this kind already (" + open.number() + ").")
                .with("number", String.valueOf(open.number()));
    }

    private static DomainProblem unknown(String field) {
        return DomainProblem.invalid(new FieldError(field, "unknown", "没有这个选项。", "There is no such choice."));
    }
}
