package org.yimen.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the decision tables said about a case so far; implemented by the module that evaluates them. */
public interface DecisionResults {

    /**
     * The latest outcome of each decision of a case, keyed by decision; a decision with several result rows shows the
     * first.
     */
    Map<String, Map<String, Object>> latestOf(UUID caseId);

    /** The latest kept evaluation of a decision for a case, by which its outcome can be replayed. */
    Optional<Long> evaluationOf(UUID caseId, String decisionKey);
}
