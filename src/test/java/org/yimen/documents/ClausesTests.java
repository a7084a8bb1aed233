package org.yimen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.catalog.Clause;
import org.yimen.documents.text.SearchableText;

/** Mandatory clauses are found in a text however lines break, and what is missing is named. */
class ClausesTests {

    private static final List<Clause> ASKED = List.of(
            new Clause("PARTY", "党的建设", "Party building", null, null, List.of("坚持中国共产党的全面领导", "党的组织|党组织")),
            new Clause("VALUES", "核心价值观", "Core values", null, null, List.of("社会主义核心价值观")));

    @Test
    void findsWhatIsSaidAcrossLines() {
        assertThat(missing("第三条 本会坚持中国共产\n党的全面领导，设立中国共产党的\n组织；践行社会主义 核心价值观。")).isEmpty();
    }

    @Test
    void takesAnyWordingOfAPhraseAndAsksForEveryPhrase() {
        assertThat(missing("坚持中国共产党的全面领导，建立党组织，践行社会主义核心价值观")).isEmpty();
        assertThat(missing("坚持中国共产党的全面领导，践行社会主义核心价值观")).containsExactly("PARTY");
        assertThat(missing("建立党组织")).containsExactly("PARTY", "VALUES");
        assertThat(missing("")).containsExactly("PARTY", "VALUES");
    }

    private static List<String> missing(String text) {
        return Clauses.missing(SearchableText.of(text), ASKED).stream().map(Clause::code).toList();
    }
}
