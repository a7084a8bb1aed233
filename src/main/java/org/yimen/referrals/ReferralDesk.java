package org.yimen.referrals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.cases.OfficeIntake;
import org.yimen.cases.Participant;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.Receiver;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * Sends referrals and takes them up. A referral is a case of the item that declares receivers; its application says who
 * is referred, by whom and what is asked, and no more (必要最小). Only those who sent or received it see it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReferralDesk {

    /** Fields of the form from which a referral is sent, and of the referral itself. */
    private static final String CHOSEN = "referrals";
    private static final String NEED = "referralNeed";
    private static final String CONSENT = "referralConsent";
    private static final String HELPED = "referralHelped";
    private static final String RECEIVER = "receiver";
    private static final String CONTACT = "referralName";

    private final CaseDesk desk;
    private final CaseIntake intake;
    private final OfficeIntake office;
    private final Catalog catalog;
    private final PersonalFields fields;
    private final Directory directory;
    private final ReferralLinks links;
    private final CurrentUsers users;
    private final AuditTrail audit;

    ReferralDesk(CaseDesk desk, CaseIntake intake, OfficeIntake office, Catalog catalog, PersonalFields fields,
            Directory directory, ReferralLinks links, CurrentUsers users, AuditTrail audit) {
        this.desk = desk;
        this.intake = intake;
        this.office = office;
        this.catalog = catalog;
        this.fields = fields;
        this.directory = directory;
        this.links = links;
        this.users = users;
        this.audit = audit;
    }

    /** Sends a referral to each receiver that the form chose; returns how many. */
    int send(UUID caseId, String formKey) {
        Map<String, Object> form = desk.latest(caseId, formKey);
        if (!(form.get(CHOSEN) instanceof List<?> chosen) || chosen.isEmpty()) {
            return 0;
        }
        ServiceItem item = keeper();
        chosen.forEach(code -> sendOne(caseId, item, receiver(item, String.valueOf(code)), form));
        return chosen.size();
    }

    /** The same where the case ends by it, and refuses where the form chose nobody. */
    void handOver(UUID caseId, String formKey) {
        if (send(caseId, formKey) == 0) {
            throw DomainProblem.unprocessable("receiver-missing", "请选择转给哪个单位。", "Choose who is to take it up.");
        }
    }

    private void sendOne(UUID caseId, ServiceItem item, Receiver receiver, Map<String, Object> form) {
        CaseView from = desk.get(caseId);
        Map<String, Object> application = receiver.contact() && form.containsKey(CONTACT) ? contact(from, item, form)
                : particulars(from, item);
        application.put(RECEIVER, receiver.code());
        application.put("need", form.get(NEED));
        application.put("consent", form.get(CONSENT));
        if (form.get(HELPED) instanceof Number helped) {
            application.put("helped", helped);
        }
        application.put("fromOffice", from.streetId() == null ? directory.unit(from.departmentId()).name()
                : directory.unit(from.streetId()).name());
        String note = "转介给" + receiver.name();
        UUID sent = office.beginWritten(caseId, item.code(), charge(item, receiver), application,
                told("收到转介", "Referred here", null), id -> links.add(caseId, id, ReferralLinks.Kind.REFERRED));
        desk.team(caseId).forEach(member -> desk.addParticipant(sent, member));
        if (!users.orSystem().isSystem()) {
            desk.addParticipant(sent, Participant.account(Participant.Kind.GRANTED, users.orSystem().accountId()));
        }
        desk.addTimeline(caseId, told("转介", "Referral", note));
        audit.record(AuditEvent.ofCase("referral.sent", caseId, Map.of("referral", sent.toString(), RECEIVER, receiver.code())));
    }

    /** Whom the referral is for: COUNTER, SECTION or OUTSIDE. */
    String receiver(UUID referralId) {
        return current(referralId).kind().name();
    }

    String receiverName(UUID referralId) {
        return current(referralId).name();
    }

    /** Opens a draft of what the receiver's window is to do, with what the referral knows of the person. */
    void open(UUID referralId) {
        Receiver receiver = current(referralId);
        CaseView referral = desk.get(referralId);
        String wanted = Objects.requireNonNull(receiver.item());
        UUID opened = intake.openWith(referralId, wanted, ServiceItem.Channel.WINDOW, ownerOf(referral),
                file -> particulars(referral, catalog.release(file.releaseId())));
        links.add(referralId, opened, ReferralLinks.Kind.TAKEN_UP);
        desk.addTimeline(referralId, told("接收并登记", "Taken up", catalog.item(wanted).name()));
        audit.record(AuditEvent.ofCase("referral.taken-up", referralId, Map.of("case", opened.toString())));
    }

    /** The account of whoever the referral is about, where a case it came of belongs to that very person. */
    private @Nullable Long ownerOf(CaseView referral) {
        return referral.applicantIdHash() == null ? null : links.origins(referral.id()).stream().map(desk::get)
                .filter(origin -> referral.applicantIdHash().equals(origin.applicantIdHash()))
                .map(CaseView::applicantAccountId).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What became of the case that took the referral up: GRANTED, REFUSED, OPEN, or NONE where there is none. */
    String outcome(UUID referralId) {
        return links.caseOf(referralId).map(desk::get).map(CaseView::status).map(status -> !status.closed() ? "OPEN"
                : status == CaseStatus.APPROVED || status == CaseStatus.ARCHIVED ? "GRANTED" : "REFUSED").orElse("NONE");
    }

    private Receiver current(UUID referralId) {
        ServiceItem item = catalog.release(desk.get(referralId).releaseId());
        return receiver(item, String.valueOf(desk.latest(referralId, item.applicationForm()).get(RECEIVER)));
    }

    /** Who a case is about, by the paths of its own manifest, in the paths of another's. */
    private Map<String, Object> particulars(CaseView from, ServiceItem to) {
        ServiceItem known = catalog.release(from.releaseId());
        Map<String, Object> data = desk.latest(from.id(), known.applicationForm());
        Map<String, Object> found = new LinkedHashMap<>();
        var theirs = known.applicantFields();
        var ours = to.applicantFields();
        if (theirs != null && ours != null) {
            copy(data, theirs.name(), found, ours.name());
            copy(data, theirs.idNumber(), found, ours.idNumber());
            copy(data, theirs.phone(), found, ours.phone());
            copy(data, theirs.address(), found, ours.address());
        }
        copy(data, known.street(), found, to.street());
        return found;
    }

    /** Somebody whom the form names to deal with, in the place where the case is. */
    private Map<String, Object> contact(CaseView from, ServiceItem to, Map<String, Object> form) {
        ServiceItem known = catalog.release(from.releaseId());
        Map<String, Object> data = desk.latest(from.id(), known.applicationForm());
        var theirs = known.applicantFields();
        if (theirs != null && fields.valueAt(data, theirs.name()).filter(form.get(CONTACT)::equals).isPresent()) {
            throw DomainProblem.invalid(new FieldError(CONTACT, "not-contact", "联系人不能是当事人本人。",
                    "The contact must be somebody else."));
        }
        Map<String, Object> found = new LinkedHashMap<>();
        var ours = to.applicantFields();
        if (ours != null) {
            copy(form, CONTACT, found, ours.name());
            copy(form, "referralIdNumber", found, ours.idNumber());
            copy(form, "referralPhone", found, ours.phone());
            copy(form, "referralAddress", found, ours.address());
        }
        copy(data, known.street(), found, to.street());
        return found;
    }

    private void copy(Map<String, Object> data, @Nullable String from, Map<String, Object> found, @Nullable String to) {
        if (from != null && to != null) {
            fields.valueAt(data, from).ifPresent(value -> found.put(to, value));
        }
    }

    private long charge(ServiceItem item, Receiver receiver) {
        return directory.department(receiver.unit() == null ? item.department() : receiver.unit()).id();
    }

    private ServiceItem keeper() {
        return catalog.items().stream().filter(item -> !item.receivers().isEmpty()).findFirst()
                .orElseThrow(() -> DomainProblem.unprocessable("referral-undefined", "没有配置转介事项。",
                        "No service item keeps referrals."));
    }

    private static Receiver receiver(ServiceItem item, String code) {
        return item.receivers().stream().filter(r -> r.code().equals(code)).findFirst()
                .orElseThrow(() -> DomainProblem.unprocessable("receiver-unknown", "没有这个转介去向：" + code,
                        "There is no such receiver of referrals: " + code));
    }

    private TimelineEntry told(String name, String nameEn, @Nullable String note) {
        return new TimelineEntry("REFERRAL", null, name, nameEn, null, null, users.orSystem().displayName(), null, null,
                null, note, Map.of());
    }
}
