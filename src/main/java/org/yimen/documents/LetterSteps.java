package org.yimen.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ChoiceWords;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.letters.LetterTemplate;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;
import org.yimen.platform.PersonalData;
import org.yimen.platform.ProcessSteps;
import org.yimen.platform.YimenClock;

/** Issues letters 文书 from a process: {@code ${letter.issue(caseId, 'acceptance')}}. */
@Component("letter")
public class LetterSteps implements ProcessSteps {

    private final CaseDesk cases;
    private final Catalog catalog;
    private final Directory directory;
    private final CaseFacts facts;
    private final ChoiceWords choices;
    private final LetterNumbers numbers;
    private final PersonalData personal;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterSteps(CaseDesk cases, Catalog catalog, Directory directory, CaseFacts facts, ChoiceWords choices,
            LetterNumbers numbers, PersonalData personal, CurrentUsers users, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.catalog = catalog;
        this.directory = directory;
        this.facts = facts;
        this.choices = choices;
        this.numbers = numbers;
        this.personal = personal;
        this.users = users;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letter";
    }

    /**
     * Merges and stores a letter of the item, with its number. It is part of the action that causes it: when a
     * field the letter quotes has no value, the whole action is refused and the field is named.
     *
     * @param code of a letter in the item's manifest
     */
    @Transactional
    public void issue(String caseId, String code) {
        CaseView head = cases.get(UUID.fromString(caseId));
        ServiceItem item = catalog.release(head.releaseId());
        ServiceItem.Letter letter = item.letter(code).orElseThrow(() -> DomainProblem.unprocessable("letter-unknown",
                "事项没有配置文书“" + code + "”", "The item has no letter '" + code + "'"));
        UnitView organ = organ(letter, head);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, YimenClock.ZONE);
        @Nullable String number = letter.organ() == null ? null
                : numbers.next(word(letter.organ(), organ), letter.organ().kind(), today.getYear());
        Map<String, Object> values = facts.of(head, item);
        values.put("remedies", Remedies.of(letter.remedy(), directory.bureau().name()));
        values.put("words", said(head));
        values.put("letter", words(letter, number, today, organ));
        store(head, letter, number, organ, merge(letter, catalog.letterTemplate(head.releaseId(), letter.template()), values), now);
    }

    /** The forms of the case with what was chosen in words: {@code words.petition.ground}. */
    private Map<String, Object> said(CaseView head) {
        Map<String, Object> said = new LinkedHashMap<>();
        cases.latestOfAll(head.id()).forEach((key, data) -> said.put(key, catalog.hasForm(head.releaseId(), key)
                ? choices.of(catalog.form(head.releaseId(), key), data) : data));
        return said;
    }

    private UnitView organ(ServiceItem.Letter letter, CaseView head) {
        boolean street = letter.organ() != null && letter.organ().issuer() == ServiceItem.Issuer.STREET;
        return street && head.streetId() != null ? directory.unit(head.streetId()) : directory.bureau();
    }

    /** Each organ numbers its own letters, so a street office's word begins with its name: 站北民救受〔2026〕1号. */
    private static String word(ServiceItem.Organ words, UnitView organ) {
        return words.issuer() == ServiceItem.Issuer.STREET && organ.kind() == UnitKind.STREET
                ? organ.name().replaceFirst("(街道|镇|乡)(办事处|人民政府)?$", "") + words.word() : words.word();
    }

    private static Map<String, Object> words(ServiceItem.Letter letter, @Nullable String number, LocalDate date, UnitView organ) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", letter.name());
        words.put("organ", organ.name());
        words.put("date", date);
        if (number != null) {
            words.put("number", number);
        }
        return words;
    }

    private static String merge(ServiceItem.Letter letter, String template, Map<String, Object> values) {
        try {
            return LetterTemplate.merge(template, values);
        } catch (LetterTemplate.Incomplete e) {
            throw DomainProblem.unprocessable("letter-incomplete", "《" + letter.name() + "》缺少内容：" + e.field(),
                    "The letter lacks a value: " + e.field()).with("letter", letter.code()).with("field", e.field());
        }
    }

    private void store(CaseView head, ServiceItem.Letter letter, @Nullable String number, UnitView organ, String html, Instant now) {
        UUID id = Ids.next();
        CurrentUser user = users.orSystem();
        String hash = LetterArchive.sha256(html);
        jdbc.sql("""
                INSERT INTO letter (id, case_id, code, name, number, organ_name, html, html_sha256, issued_at, issued_by,
                                    issued_by_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, head.id(), letter.code(), letter.name(), number, organ.name(), personal.encrypt(html), hash,
                        Timestamp.from(now), user.accountId(), user.displayName())
                .update();
        audit.record(new AuditEvent("letter.issued", "letter", id.toString(), head.id(),
                Map.of("code", letter.code(), "number", number == null ? "" : number, "sha256", hash)));
    }
}
