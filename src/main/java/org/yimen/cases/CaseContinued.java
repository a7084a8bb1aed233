package org.yimen.cases;

import java.util.UUID;

/** The office begins a case that goes on from an earlier one; what was signed there is neither renewed nor lost. */
public record CaseContinued(UUID caseId, UUID earlier) {
}
