package org.yimen.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proves that an item's manifest is whole and that everything it names exists, before it becomes a release. */
final class ItemCheck {

    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,3}(WD|CD|H|MIN|M)");
    private static final Set<String> ACCEPTED = Set.of("pdf", "image", "office", "text", "audio", "video");

    private final ItemContent content;
    private final ConditionEvaluator feel;
    private final String file;
    private final Map<String, FormComponent> forms = new HashMap<>();

    private ItemCheck(ItemContent content, ConditionEvaluator feel) {
        this.content = content;
        this.feel = feel;
        this.file = "bpmn/" + content.code() + "/item.yml";
    }

    /** The manifest of a proven item. */
    static ServiceItem check(ItemContent content, ConditionEvaluator feel) {
        ItemCheck check = new ItemCheck(content, feel);
        ServiceItem item = ManifestReader.manifest(check.file, content.files().get("item.yml"));
        check.forms();
        check.identity(item);
        check.paths(item);
        check.lists(item);
        check.report(item);
        if (item.verification() != null) {
            check.verification(item.verification());
        }
        if (item.concerns() != null) {
            new ConcernCheck(check.file, feel).check(item.concerns(), item.channels());
        }
        check.receivers(item.receivers());
        return item;
    }

    private void receivers(List<Receiver> receivers) {
        unique("receivers", receivers.stream().map(Receiver::code).toList());
        receivers.forEach(r -> {
            required("receivers." + r.code() + ".name", r.name());
            required("receivers." + r.code() + ".kind", r.kind());
            boolean counter = r.kind() == Receiver.Kind.COUNTER;
            required("receivers." + r.code() + (counter ? ".item" : ".unit"), counter ? r.item() : r.unit());
        });
    }

    private void forms() {
        Set<String> ids = new HashSet<>();
        content.files().forEach((path, bytes) -> {
            if (path.startsWith("forms/")) {
                String name = "forms/" + content.code() + path.substring("forms".length());
                try {
                    FormComponent form = FormComponent.of(new ObjectMapper().readTree(bytes));
                    FormCheck.check(name, form, feel);
                    forms.put(path.substring("forms/".length(), path.length() - ".form".length()), form);
                    if (!ids.add(name)) {
                        fail("forms", "twice: " + name);
                    }
                } catch (IOException e) {
                    throw new ContentProblem(name, "", "is not JSON: " + e.getMessage());
                }
            }
        });
    }

    private void identity(ServiceItem item) {
        required("code", item.code());
        if (!content.code().equals(item.code())) {
            fail("code", "must be the name of the folder, " + content.code());
        }
        required("name", item.name());
        required("nameEn", item.nameEn());
        required("process", item.process());
        required("department", item.department());
        required("applicationForm", item.applicationForm());
        required("numberCode", item.numberCode());
        if (!item.numberCode().matches("[A-Z0-9]{4}")) {
            fail("numberCode", "must be four capital letters or digits");
        }
        if (item.channels().isEmpty()) {
            fail("channels", "must name at least one channel");
        }
        if (!content.files().containsKey(item.process() + ".bpmn")) {
            fail("process", "no file bpmn/" + item.code() + "/" + item.process() + ".bpmn");
        }
        if (!forms.containsKey(item.applicationForm())) {
            fail("applicationForm", "no file forms/" + item.code() + "/" + item.applicationForm() + ".form");
        }
    }

    private void paths(ServiceItem item) {
        FormComponent form = forms.get(item.applicationForm());
        field(form, "street", item.street());
        field(form, "authority", item.authority());
        if (item.applicantFields() != null) {
            var fields = item.applicantFields();
            required("applicantFields.name", fields.name());
            field(form, "applicantFields.name", fields.name());
            field(form, "applicantFields.idNumber", fields.idNumber());
            field(form, "applicantFields.idType", fields.idType());
            field(form, "applicantFields.phone", fields.phone());
            field(form, "applicantFields.address", fields.address());
            field(form, "applicantFields.region", fields.region());
        }
        if (item.members() != null) {
            var members = item.members();
            required("members.list", members.list());
            required("members.name", members.name());
            field(form, "members.list", members.list());
            field(form, "members.name", members.list() + "." + members.name());
            for (var e : new String[][] {
                {"idNumber", members.idNumber()}, {"idType", members.idType()}, {"relation", members.relation()}}) {
                field(form, "members." + e[0], e[1] == null ? null : members.list() + "." + e[1]);
            }
        }
    }

    private void lists(ServiceItem item) {
        unique("limits", item.limits().stream().map(ServiceItem.Limit::code).toList());
        item.limits().forEach(l -> {
            required("limits." + l.code() + ".limit", l.limit());
            if (!LIMIT.matcher(l.limit()).matches()) {
                fail("limits." + l.code() + ".limit", "must look like 30WD, 7CD, 24H, 15MIN or 2M");
            }
            l.since().stream().filter(form -> !forms.containsKey(form)).findFirst().ifPresent(form ->
                    fail("limits." + l.code() + ".since", "no file forms/" + item.code() + "/" + form + ".form"));
            if (l.parameter() != null && l.parameter().startsWith("=")) {
                expression("limits." + l.code() + ".parameter", l.parameter());
            }
        });
        unique("materials", item.materials().stream().map(ServiceItem.Material::code).toList());
        item.materials().forEach(m -> {
            String key = "materials." + m.code();
            required(key + ".name", m.name());
            required(key + ".required", m.required());
            if (m.required() == ServiceItem.Need.CONDITIONAL) {
                required(key + ".when", m.when());
            }
            expression(key + ".when", m.when());
            m.clauses().forEach(c -> clause(key, c));
            m.accept().stream().filter(a -> !ACCEPTED.contains(a)).findFirst()
                    .ifPresent(a -> fail(key + ".accept", a + " is none of " + ACCEPTED));
        });
        item.forbiddenMaterials().forEach(m -> required("forbiddenMaterials.name", m.name()));
        item.legalBasis().forEach(b -> required("legalBasis.title", b.title()));
        unique("letters", item.letters().stream().map(ServiceItem.Letter::code).toList());
        item.letters().forEach(l -> {
            required("letters." + l.code() + ".name", l.name());
            required("letters." + l.code() + ".template", l.template());
            if (!content.files().containsKey("letters/" + l.template() + ".html")) {
                fail("letters." + l.code() + ".template",
                        "no file forms/" + item.code() + "/letters/" + l.template() + ".html");
            }
        });
        if (item.notice() != null) {
            required("notice.title", item.notice().title());
            item.notice().body().forEach(line -> {
                required("notice.body.label", line.label());
                required("notice.body." + line.label() + ".from", line.from());
                expression("notice.body." + line.label() + ".from", line.from());
            });
        }
        if (item.register() != null) {
            new RegisterCheck(file, feel).check(item.register(), item.confidentiality());
        }
    }

    private void report(ServiceItem item) {
        ServiceItem.Report report = item.report();
        if (report == null) {
            return;
        }
        required("report.office", report.office());
        if (!forms.containsKey(report.reporter())) {
            fail("report.reporter", "no file forms/" + item.code() + "/" + report.reporter() + ".form");
        }
        if (report.repeatMonths() <= 0) {
            fail("report.repeatMonths", "must be positive");
        }
        if (item.confidentiality() != ServiceItem.Confidentiality.CASE_TEAM) {
            fail("report", "who is reported on is known to the case team only: confidentiality must be CASE_TEAM");
        }
    }

    private void clause(String material, Clause clause) {
        String key = material + ".clauses." + clause.code();
        required(key + ".code", clause.code());
        required(key + ".name", clause.name());
        expression(key + ".when", clause.when());
        if (clause.phrases().isEmpty() || clause.phrases().stream().anyMatch(String::isBlank)) {
            fail(key + ".phrases", "must name what the text has to say");
        }
    }

    private void verification(ItemVerification verification) {
        unique("verification.sources", verification.sources());
        if (verification.sources().isEmpty()) {
            fail("verification.sources", "must name at least one source");
        }
        expression("verification.persons", verification.persons());
        expression("verification.consented", verification.consented());
        if (verification.byLaw() != null && (verification.byLaw().isBlank() || verification.consented() != null)) {
            fail("verification.byLaw", "names a clause, and then nobody consents");
        }
        unique("verification.compare", verification.compare().stream().map(ItemVerification.Comparison::code).toList());
        verification.compare().forEach(c -> {
            String key = "verification.compare." + c.code();
            required(key + ".name", c.name());
            required(key + ".found", c.found());
            if (!verification.sources().contains(c.source())) {
                fail(key + ".source", c.source() + " is none of verification.sources");
            }
            if (c.differs() == null && c.over() == null) {
                fail(key, "needs differs or over");
            }
            expression(key + ".declared", c.declared());
            expression(key + ".found", c.found());
            expression(key + ".differs", c.differs());
            expression(key + ".over", c.over());
        });
    }

    private void field(@Nullable FormComponent form, String key, @Nullable String path) {
        if (path != null && form != null && FormPaths.find(form, path).isEmpty()) {
            fail(key, "the application form has no field " + path);
        }
    }

    private void expression(String key, @Nullable String expression) {
        if (expression != null) {
            feel.problem(expression).ifPresent(p -> fail(key, "is not FEEL: " + p));
        }
    }

    private void unique(String key, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            required(key + ".code", code);
            if (!seen.add(code)) {
                fail(key, "the code " + code + " occurs twice");
            }
        }
    }

    private void required(String key, @Nullable Object value) {
        if (value == null || value instanceof String s && s.isBlank()) {
            fail(key, "is missing");
        }
    }

    private void fail(String key, String message) {
        throw new ContentProblem(file, key, message);
    }
}
