package org.yimen.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseDrafts;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.LimitParameters;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.UnitView;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;

/**
 * What letters may quote and conditions of the checklist may ask: the facts of every expression, with the draft while
 * nothing was handed in, and {@code item}, {@code applicant} and {@code deadline} (by code of the item's limits).
 */
@Component
class CaseFacts {

    private final CaseDesk cases;
    private final ExpressionFacts expressions;
    private final CaseDrafts drafts;
    private final PersonalFields fields;
    private final LimitParameters limits;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseFacts(CaseDesk cases, ExpressionFacts expressions, CaseDrafts drafts, PersonalFields fields, LimitParameters limits, Directory directory,
            WorkingCalendar calendar, Clock clock) {
        this.cases = cases;
        this.expressions = expressions;
        this.drafts = drafts;
        this.fields = fields;
        this.limits = limits;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<String, Object> of(CaseView head, ServiceItem item) {
        Map<String, Object> facts = new LinkedHashMap<>(expressions.of(head.id()));
        Map<String, Map<String, Object>> data = new LinkedHashMap<>(cases.latestOfAll(head.id()));
        data.computeIfAbsent(item.applicationForm(), form -> drafts.unfinished(head.id()));
        facts.put("data", data);
        facts.put("case", caseFacts(head));
        facts.put("item", itemFacts(item));
        facts.put("applicant", applicant(head, item, data.getOrDefault(item.applicationForm(), Map.of())));
        facts.put("deadline", deadlines(head, item, facts));
        facts.put("applicationDate", head.appliedOn());
        return facts;
    }

    private Map<String, Object> caseFacts(CaseView head) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "number", head.number());
        put(facts, "channel", head.channel());
        put(facts, "status", head.status().name());
        put(facts, "itemCode", head.itemCode());
        put(facts, "applicantName", head.applicantName());
        put(facts, "submittedOn", Optional.ofNullable(head.submittedAt()).map(CaseFacts::day).orElse(null));
        put(facts, "acceptedOn", Optional.ofNullable(head.acceptedAt()).map(CaseFacts::day).orElse(null));
        put(facts, "closedOn", Optional.ofNullable(head.closedAt()).map(CaseFacts::day).orElse(null));
        put(facts, "street", unitName(head.streetId()));
        put(facts, "community", unitName(head.communityId()));
        put(facts, "department", unitName(head.departmentId()));
        return facts;
    }

    private static Map<String, Object> itemFacts(ServiceItem item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", item.name());
        facts.put("legalBasis", item.legalBasis().stream().map(basis -> {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "title", basis.title());
            put(one, "article", basis.article());
            return one;
        }).toList());
        facts.put("materials", item.materials().stream().map(m -> Map.of("code", m.code(), "name", m.name())).toList());
        return facts;
    }

    private Map<String, Object> applicant(CaseView head, ServiceItem item, Map<String, Object> application) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        put(applicant, "name", head.applicantName());
        ServiceItem.ApplicantFields paths = item.applicantFields();
        if (paths != null) {
            put(applicant, "name", at(application, paths.name()).orElse(head.applicantName()));
            put(applicant, "idNumber", at(application, paths.idNumber()).orElse(null));
            put(applicant, "idType", at(application, paths.idType()).orElse(null));
            put(applicant, "phone", at(application, paths.phone()).orElse(null));
            put(applicant, "address", at(application, paths.address()).orElse(null));
        }
        return applicant;
    }

    private Optional<Object> at(Map<String, Object> application, @Nullable String path) {
        return path == null ? Optional.empty() : fields.valueAt(application, path);
    }

    /** Each limit of the item: the whole case counts from acceptance, a step from the letter that sets it. */
    private Map<String, Object> deadlines(CaseView head, ServiceItem item, Map<String, Object> facts) {
        Instant now = clock.instant();
        LocalDate on = head.appliedOn();
        Map<String, Object> deadlines = new LinkedHashMap<>();
        for (ServiceItem.Limit limit : item.limits()) {
            TimeLimit length = length(limit, head, on, facts);
            Instant start = limit.code().equals("total") && head.acceptedAt() != null ? head.acceptedAt() : now;
            deadlines.put(limit.code(), Map.of("name", limit.name(), "days", length.amount(),
                    "date", day(calendar.due(start, length))));
        }
        return deadlines;
    }

    private TimeLimit length(ServiceItem.Limit limit, CaseView head, LocalDate on, Map<String, Object> facts) {
        TimeLimit written = TimeLimit.parse(limit.limit());
        Object local = limits.of(limit, head.regionCode(), on, () -> facts).map(LimitParameters.Found::value).orElse(null);
        if (local instanceof Number amount) {
            return new TimeLimit(amount.intValue(), written.unit());
        }
        return local == null ? written : TimeLimit.parse(local.toString());
    }

    private @Nullable String unitName(@Nullable Long id) {
        return id == null ? null : directory.unit(id).name();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, YimenClock.ZONE);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
