package org.yimen.cases;

import java.util.Map;
import java.util.UUID;

/**
 * Facts about a case that another module keeps, for the expressions of manifests, forms and rules: they read them below
 * the source's name.
 */
public interface CaseFactSource {

    /** The name that expressions use, e.g. {@code verification}. */
    String name();

    /** The facts of one case; personal data, for evaluation only and never kept in the clear. */
    Map<String, Object> factsOf(UUID caseId);
}
