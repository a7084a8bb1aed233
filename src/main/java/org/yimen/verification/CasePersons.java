package org.yimen.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseDrafts;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.ItemVerification;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.IdNumber;
import org.yimen.platform.PersonalData;

/** The persons of a case whom the economic check is about: whom its manifest names, or else the household. */
@Component
class CasePersons {

    /** Key of lines that are about the household as a whole. */
    static final String HOUSEHOLD = "HOUSEHOLD";

    private final CaseDesk desk;
    private final CaseDrafts drafts;
    private final Catalog catalog;
    private final ExpressionFacts facts;
    private final PersonalFields fields;
    private final ConditionEvaluator feel;
    private final PersonalData personalData;

    CasePersons(CaseDesk desk, CaseDrafts drafts, Catalog catalog, ExpressionFacts facts, PersonalFields fields,
            ConditionEvaluator feel, PersonalData personalData) {
        this.desk = desk;
        this.drafts = drafts;
        this.catalog = catalog;
        this.facts = facts;
        this.fields = fields;
        this.feel = feel;
        this.personalData = personalData;
    }

    /** Everybody to be asked about, each once. */
    List<Person> of(UUID caseId) {
        CaseView file = desk.get(caseId);
        ServiceItem item = catalog.release(file.releaseId());
        Map<String, Object> context = context(caseId, item);
        String persons = item.verification() == null ? null : item.verification().persons();
        return distinct(persons != null ? rows(feel.evaluate(persons, context), "name", "idNumber")
                : household(item, application(context, item)));
    }

    /** Whether the law lets the office ask about the persons of the case without their consent. */
    boolean byLaw(UUID caseId) {
        ItemVerification verification = catalog.release(desk.get(caseId).releaseId()).verification();
        return verification != null && verification.byLaw() != null;
    }

    /** Those who may be asked about by law, or who consented within the application form as the manifest finds them there. */
    List<Person> consentedInForm(UUID caseId) {
        ServiceItem item = catalog.release(desk.get(caseId).releaseId());
        ItemVerification verification = item.verification();
        if (verification == null || verification.byLaw() == null && verification.consented() == null) {
            return List.of();
        }
        return verification.byLaw() != null ? of(caseId)
                : distinct(rows(feel.evaluate(verification.consented(), context(caseId, item)), "name", "idNumber"));
    }

    private Map<String, Object> context(UUID caseId, ServiceItem item) {
        Map<String, Object> context = facts.of(caseId);
        Map<String, Object> data = new LinkedHashMap<>();
        if (context.get("data") instanceof Map<?, ?> handedIn) {
            handedIn.forEach((form, values) -> data.put(String.valueOf(form), values));
        }
        data.computeIfAbsent(item.applicationForm(), form -> drafts.unfinished(caseId));
        context.put("data", data);
        return context;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> application(Map<String, Object> context, ServiceItem item) {
        Map<String, Object> data = (Map<String, Object>) context.get("data");
        return (Map<String, Object>) data.get(item.applicationForm());
    }

    private List<Person> household(ServiceItem item, Map<String, Object> application) {
        List<Person> found = new ArrayList<>();
        var applicant = item.applicantFields();
        if (applicant != null) {
            add(found, at(application, applicant.name()), at(application, applicant.idNumber()));
        }
        var members = item.members();
        if (members != null) {
            found.addAll(rows(fields.valueAt(application, members.list()).orElse(null), members.name(),
                    String.valueOf(members.idNumber())));
        }
        return found;
    }

    private @Nullable Object at(Map<String, Object> application, @Nullable String path) {
        return path == null ? null : fields.valueAt(application, path).orElse(null);
    }

    private List<Person> rows(@Nullable Object list, String name, String idNumber) {
        List<Person> found = new ArrayList<>();
        if (list instanceof Collection<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> values) {
                    add(found, values.get(name), values.get(idNumber));
                }
            }
        }
        return found;
    }

    private void add(List<Person> found, @Nullable Object name, @Nullable Object rawId) {
        String known = name == null ? "" : String.format(Locale.ROOT, "%s", name).strip();
        String id = rawId == null || rawId.toString().isBlank() ? null : IdNumber.normalise(rawId.toString());
        if (!known.isEmpty() || id != null) {
            found.add(new Person(personalData.lookupHash(id == null ? "name:" + known : id), known, id, null));
        }
    }

    private static List<Person> distinct(List<Person> persons) {
        Map<String, Person> byKey = new LinkedHashMap<>();
        persons.forEach(p -> byKey.putIfAbsent(p.key(), p));
        return List.copyOf(byKey.values());
    }
}
