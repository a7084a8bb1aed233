package org.yimen.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The economic check 核对: which sources are asked about whom, and which differences matter.
 *
 * @param sources   codes of the deployment's data sources
 * @param persons   FEEL for the list of {@code {name, idNumber}} to ask about; the household when absent
 * @param consented FEEL for the list of those who gave their consent within the application form
 * @param byLaw     the clause by which the office may ask about all of {@code persons} without their consent
 */
public record ItemVerification(List<String> sources, @Nullable String persons, @Nullable String consented,
        @Nullable String byLaw, List<Comparison> compare) {

    public ItemVerification {
        sources = sources == null ? List.of() : List.copyOf(sources);
        compare = compare == null ? List.of() : List.copyOf(compare);
    }

    /** Whether a comparison is made for each person or once for the household. */
    public enum Per { PERSON, HOUSEHOLD }

    /**
     * A comparison of what was declared with what a source says. {@code declared} and {@code found} are FEEL over
     * {@code data}, {@code param}, {@code persons} (facts of each) and, for one person, {@code person} and
     * {@code answer}; {@code differs} and {@code over} see these two values besides and are true where it matters.
     */
    public record Comparison(String code, String source, String name, @Nullable String nameEn, Per per,
            @Nullable String declared, String found, @Nullable String differs, @Nullable String over) {

        public Comparison {
            per = per == null ? Per.PERSON : per;
        }
    }
}
