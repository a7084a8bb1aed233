package org.yimen.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Clause;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.text.SearchableText;

/**
 * Compares what was uploaded for a material with the clauses that its model text has: which mandatory ones are missing
 * from the extracted text of the newest document. It points out; a person judges.
 */
@Component
class Clauses {

    /** Whether the text could be read: not yet uploaded, being read, without text, or read. */
    enum State { ABSENT, PENDING, UNREADABLE, READ }

    /** A clause of the model text. */
    record ClauseView(String code, String name, @Nullable String nameEn, @Nullable String legalBasis) {

        static ClauseView from(Clause clause) {
            return new ClauseView(clause.code(), clause.name(), clause.nameEn(), clause.legalBasis());
        }
    }

    /** How the text of a material stands: {@code asked} mandatory clauses, of which some are missing. */
    record ClauseComparison(State state, int asked, List<ClauseView> missing) {

        /** As expressions read it. */
        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("state", state.name());
            facts.put("asked", asked);
            facts.put("missing", missing.stream().map(ClauseView::code).toList());
            facts.put("text", missing.stream().map(c -> c.legalBasis() == null ? c.name()
                    : c.name() + "（" + c.legalBasis() + "）").collect(Collectors.joining("；")));
            return facts;
        }
    }

    private final JdbcClient jdbc;
    private final ConditionEvaluator conditions;

    Clauses(JdbcClient jdbc, ConditionEvaluator conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    /** Compares every material of the item that has a model text. */
    Map<String, ClauseComparison> of(UUID caseId, ServiceItem item, Map<String, Object> facts) {
        Map<String, ClauseComparison> compared = new LinkedHashMap<>();
        item.materials().stream().filter(material -> !material.clauses().isEmpty())
                .forEach(material -> compared.put(material.code(), compare(caseId, material, facts)));
        return compared;
    }

    private ClauseComparison compare(UUID caseId, ServiceItem.Material material, Map<String, Object> facts) {
        List<Clause> asked = material.clauses().stream().filter(clause -> mandatory(clause, facts)).toList();
        return jdbc.sql("""
                select f.text_state, t.folded from document d join stored_file f on f.sha256 = d.sha256
                left join document_text t on t.sha256 = d.sha256
                where d.case_id = :case and d.material_code = :material order by d.uploaded_at desc, d.id desc limit 1""")
                .param("case", caseId).param("material", material.code())
                .query((row, n) -> compare(row.getString("text_state"), row.getString("folded"), asked)).optional()
                .orElse(new ClauseComparison(State.ABSENT, asked.size(), List.of()));
    }

    private static ClauseComparison compare(String state, @Nullable String text, List<Clause> asked) {
        if (state.equals("PENDING")) {
            return new ClauseComparison(State.PENDING, asked.size(), List.of());
        }
        if (text == null || text.isBlank()) {
            return new ClauseComparison(State.UNREADABLE, asked.size(), List.of());
        }
        return new ClauseComparison(State.READ, asked.size(), missing(text, asked).stream().map(ClauseView::from).toList());
    }

    /** The clauses that a folded text does not have: one of whose phrases does not occur in any of its wordings. */
    static List<Clause> missing(String folded, List<Clause> asked) {
        String text = folded.replace(" ", "");
        List<Clause> missing = new ArrayList<>();
        for (Clause clause : asked) {
            boolean said = clause.phrases().stream().allMatch(phrase -> Arrays.stream(phrase.split("\\|"))
                    .map(wording -> SearchableText.of(wording).replace(" ", "")).anyMatch(text::contains));
            if (!said) {
                missing.add(clause);
            }
        }
        return missing;
    }

    private boolean mandatory(Clause clause, Map<String, Object> facts) {
        return clause.when() == null || Boolean.TRUE.equals(conditions.evaluate(clause.when(), facts));
    }
}
