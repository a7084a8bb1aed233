package org.yimen.cases;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;

/** Cases that nobody applies for: reported by others, or begun by the office because of an earlier case. */
@Service
public class OfficeIntake {

    private final CaseFiles files;
    private final CaseDesk desk;
    private final CaseHandIn handIn;
    private final Catalog catalog;
    private final Directory directory;
    private final CurrentUsers users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeIntake(CaseFiles files, CaseDesk desk, CaseHandIn handIn, Catalog catalog, Directory directory, CurrentUsers users,
            ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.handIn = handIn;
        this.catalog = catalog;
        this.directory = directory;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes in what somebody reports about another person. The case is the office's own: whoever reports has no part in
     * it, and it says nothing of who did.
     *
     * @throws DomainProblem 400 with what is wrong where
     */
    @Transactional
    public CaseView report(String itemCode, ServiceItem.Channel channel, Map<String, Object> data) {
        return users.as(CurrentUser.SYSTEM, () -> {
            ServiceItem item = catalog.item(itemCode);
            UUID id = Ids.next();
            files.saveAndFlush(new CaseFile(id, itemCode, catalog.currentRelease(itemCode), channel.name(),
                    item.confidentiality().name(), directory.bureau().id(),
                    directory.department(item.department()).id(), directory.bureau().regionCode(),
                    CurrentUser.SYSTEM.accountId(), null, clock.instant()));
            handIn.record(desk.get(id), data);
            return handIn.handIn(id, TimelineEntry.system("SUBMIT", "收到报告", "Report received",
                    Map.of("channel", channel.name())), "case.reported");
        });
    }

    /**
     * Begins a case of the office's own motion that goes on from an earlier case, with its application as it was last
     * handed in. Permission is the caller's matter.
     *
     * @param before what is to be known of the case when its process begins
     */
    @Transactional
    public UUID begin(UUID earlier, String itemCode, TimelineEntry why, Consumer<UUID> before) {
        return begin(earlier, itemCode, directory.department(catalog.item(itemCode).department()).id(),
                desk.get(earlier).applicantAccountId(), file -> handIn.carried(earlier, file), why, id -> {
                    before.accept(id);
                    events.publishEvent(new CaseContinued(id, earlier));
                });
    }

    /**
     * Begins a case that the office writes itself because of an earlier one: a referral, say. What offices write to
     * each other belongs to no applicant. Permission is the caller's matter.
     *
     * @param departmentId who is in charge of it
     */
    @Transactional
    public UUID beginWritten(UUID earlier, String itemCode, long departmentId, Map<String, Object> application,
            TimelineEntry why, Consumer<UUID> before) {
        return begin(earlier, itemCode, departmentId, null,
                file -> handIn.asked(file, application), why, before);
    }

    private UUID begin(UUID earlier, String itemCode, long departmentId, @Nullable Long owner,
            Function<CaseView, Map<String, Object>> application, TimelineEntry why, Consumer<UUID> before) {
        CaseView known = desk.get(earlier);
        ServiceItem item = catalog.item(itemCode);
        UUID id = Ids.next();
        files.saveAndFlush(new CaseFile(id, itemCode, catalog.currentRelease(itemCode),
                ServiceItem.Channel.OFFICE.name(), item.confidentiality().name(), known.bureauId(), departmentId,
                known.regionCode(), users.orSystem().accountId(), owner, clock.instant()));
        CaseView file = desk.get(id);
        desk.recordSubmission(id, item.applicationForm(), application.apply(file), null);
        before.accept(id);
        return handIn.handIn(id, why, "case.begun").id();
    }
}
