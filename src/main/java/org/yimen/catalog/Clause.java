package org.yimen.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that the text of a material must have, after a model text: each of {@code phrases} occurs, alternatives
 * parted by {@code |}; {@code when} is FEEL over the case and says for whom it is mandatory.
 */
public record Clause(
        String code, String name, @Nullable String nameEn, @Nullable String legalBasis, @Nullable String when,
        List<String> phrases) {

    public Clause {
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
    }
}
