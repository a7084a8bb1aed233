package org.yimen.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseDocuments;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.catalog.PolicyParameters;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Ids;
import org.yimen.platform.YimenClock;

/** Takes and revokes consents. Without one that is valid nobody is asked about (57号 article 9; 649号令 article 58). */
@Service
class ConsentDesk {

    private static final int ADULT = 18;
    private static final int MONTHS = 36;
    private static final int MOST_TEXT = 500;

    private final Consents consents;
    private final CasePersons persons;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final ObjectProvider<CaseDocuments> documents;
    private final PolicyParameters parameters;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    ConsentDesk(Consents consents, CasePersons persons, CasePolicy policy, CaseDesk desk,
            ObjectProvider<CaseDocuments> documents, PolicyParameters parameters, CurrentUsers users, AuditTrail audit,
            Clock clock) {
        this.consents = consents;
        this.persons = persons;
        this.policy = policy;
        this.desk = desk;
        this.documents = documents;
        this.parameters = parameters;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each person of the case with the consents given. */
    @Transactional(readOnly = true)
    public List<ConsentViews.PersonConsents> of(UUID caseId) {
        policy.requireRead(caseId);
        List<Consent> given = consents.of(caseId);
        LocalDate today = LocalDate.now(clock);
        return persons.of(caseId).stream().map(p -> ConsentViews.of(p, age(p), given, today)).toList();
    }

    /** Records the consent of one person. */
    @Transactional
    public ConsentViews.ConsentView give(UUID caseId, ConsentViews.NewConsent request) {
        requireMay(caseId);
        Person person = persons.of(caseId).stream().filter(p -> p.key().equals(request.person())).findFirst()
                .orElseThrow(() -> invalid("person", "unknown", "不是本件的人员。", "Not a person of this case."));
        Consent consent = checked(caseId, person, request);
        consents.add(consent);
        audit.record(AuditEvent.ofCase("consent.given", caseId, Map.of("consent", consent.id().toString(),
                "method", consent.method().name(), "until", consent.validUntil().toString())));
        return ConsentViews.view(consent, LocalDate.now(clock));
    }

    /** Revokes a consent; nothing more is asked about the person from now on. */
    @Transactional
    public ConsentViews.ConsentView revoke(UUID caseId, UUID id, @Nullable String reason) {
        requireMay(caseId);
        if (consents.find(caseId, id).orElseThrow(DomainProblem::notFound).method() == Consent.Method.BY_LAW) {
            throw DomainProblem.conflict("state-conflict", "依法查询，不以授权为前提，不能撤销。",
                    "The law lets the office ask; there is no consent to revoke.");
        }
        if (reason != null && reason.length() > MOST_TEXT) {
            throw invalid("reason", "too-long", "不超过500字。", "At most 500 characters.");
        }
        if (consents.revoke(id, reason)) {
            audit.record(AuditEvent.ofCase("consent.revoked", caseId, Map.of("consent", id.toString())));
        }
        return ConsentViews.view(consents.find(caseId, id).orElseThrow(), LocalDate.now(clock));
    }

    /** Takes over the consents that were given within the application form by persons who never decided otherwise. */
    void takeFromForm(UUID caseId) {
        CaseView file = desk.get(caseId);
        Set<String> decided = new HashSet<>();
        consents.of(caseId).forEach(c -> decided.add(c.personKey()));
        Instant signed = file.submittedAt() == null ? clock.instant() : file.submittedAt();
        persons.consentedInForm(caseId).stream().filter(p -> decided.add(p.key())).forEach(p -> {
            boolean byLaw = persons.byLaw(caseId);
            boolean minor = !byLaw && minor(p);
            Consent.Method method = byLaw ? Consent.Method.BY_LAW : minor ? Consent.Method.GUARDIAN
                    : file.channel().equals("ONLINE") ? Consent.Method.ELECTRONIC : Consent.Method.HANDWRITTEN;
            consents.add(new Consent(Ids.next(), caseId, p.key(), p.name(), p.idNumber(),
                    minor ? file.applicantName() : null, List.of(Consent.Scope.values()), method, null, signed,
                    until(file, day(signed)), null));
        });
    }

    /** Takes the consents of an earlier case over as they are: with their dates, and revoked where they were. */
    void takeOver(UUID caseId, UUID earlier) {
        consents.of(earlier).forEach(c -> {
            Consent same = new Consent(Ids.next(), caseId, c.personKey(), c.name(), c.idNumber(), c.guardian(),
                    c.scope(), c.method(), c.documentId(), c.signedAt(), c.validUntil(), null);
            consents.add(same);
            if (c.revokedAt() != null) {
                consents.revoke(same.id(), null);
            }
        });
    }

    /** Ends all consents of a case. */
    void endAll(UUID caseId) {
        consents.of(caseId).stream().filter(c -> c.revokedAt() == null).forEach(c -> consents.revoke(c.id(), null));
    }

    /** Who of these may not be asked about for this purpose. */
    List<Person> lacking(UUID caseId, List<Person> asked, Consent.Scope purpose) {
        Map<String, Consent> valid = consents.valid(caseId, purpose);
        return asked.stream().filter(p -> p.idNumber() != null && !valid.containsKey(p.key())).toList();
    }

    private Consent checked(UUID caseId, Person person, ConsentViews.NewConsent r) {
        List<FieldError> errors = new ArrayList<>();
        if (r.method() == null || r.method() == Consent.Method.BY_LAW) {
            errors.add(error("method", "required", "请选择签署方式。", "Please say how it was signed."));
        } else if (minor(person) && r.method() != Consent.Method.GUARDIAN) {
            errors.add(error("method", "guardian", "未成年人由监护人签署。", "A guardian signs for a minor."));
        }
        String guardian = r.guardian() == null ? "" : r.guardian().strip();
        if (r.method() == Consent.Method.GUARDIAN && (guardian.isEmpty() || guardian.length() > 50)) {
            errors.add(error("guardian", "required", "请填写监护人姓名。", "The guardian's name is needed."));
        }
        Instant signed = r.signedAt() == null ? clock.instant() : r.signedAt();
        if (signed.isAfter(clock.instant()) || day(signed).isBefore(LocalDate.now(clock).minusYears(1))) {
            errors.add(error("signedAt", "range", "签署时间应在过去一年内。", "Signed within the last year."));
        }
        CaseView file = desk.get(caseId);
        LocalDate longest = until(file, LocalDate.now(clock));
        LocalDate until = r.validUntil() == null ? longest : r.validUntil();
        if (until.isBefore(LocalDate.now(clock)) || until.isAfter(longest)) {
            errors.add(error("validUntil", "range", "有效期应在今天至 " + longest + " 之间。",
                    "Valid between today and " + longest + "."));
        }
        if (r.documentId() != null && documents.stream().noneMatch(d -> d.mediaType(caseId, r.documentId()).isPresent())) {
            errors.add(error("documentId", "unknown", "本件没有这份材料。", "The case has no such document."));
        }
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        List<Consent.Scope> named = r.scope() == null ? List.of()
                : r.scope().stream().filter(java.util.Objects::nonNull).distinct().toList();
        List<Consent.Scope> scope = named.isEmpty() ? List.of(Consent.Scope.values()) : named;
        return new Consent(Ids.next(), caseId, person.key(), person.name(), person.idNumber(),
                r.method() == Consent.Method.GUARDIAN ? guardian : null, scope,
                java.util.Objects.requireNonNull(r.method()), r.documentId(), signed, until, null);
    }

    private void requireMay(UUID caseId) {
        policy.requireRead(caseId);
        CaseView file = desk.get(caseId);
        boolean own = file.applicantAccountId() != null && file.applicantAccountId() == users.require().accountId();
        if (!own && !policy.may(CaseAction.HANDLE, caseId) && !policy.may(CaseAction.EDIT_DRAFT, caseId)) {
            throw DomainProblem.forbidden();
        }
        if (file.status().closed() && file.status() != CaseStatus.APPROVED) {
            throw DomainProblem.conflict("state-conflict", "办件已办结。", "The case is closed.");
        }
    }

    private LocalDate until(CaseView file, LocalDate from) {
        Object months = parameters.value("verification.consent_months", file.regionCode(), from).orElse(MONTHS);
        return from.plusMonths(((Number) months).longValue());
    }

    private boolean minor(Person person) {
        Integer age = age(person);
        return age != null && age < ADULT;
    }

    private @Nullable Integer age(Person person) {
        String id = person.idNumber();
        return id == null || IdNumber.flaw(id, clock).isPresent() ? null
                : Period.between(IdNumber.of(id).birthDate(), LocalDate.now(clock)).getYears();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, YimenClock.ZONE);
    }

    private static FieldError error(String field, String code, String zh, String en) {
        return new FieldError(field, code, zh, en);
    }

    private static DomainProblem invalid(String field, String code, String zh, String en) {
        return DomainProblem.invalid(error(field, code, zh, en));
    }
}
