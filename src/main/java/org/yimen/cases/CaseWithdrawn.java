package org.yimen.cases;

import java.util.UUID;

/** The applicant took the application back before the decision. */
public record CaseWithdrawn(UUID caseId) {
}
