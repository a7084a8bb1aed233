package org.yimen.cases;

import java.util.UUID;

/** A case moved from one state to another. */
public record CaseStatusChanged(UUID caseId, CaseStatus from, CaseStatus to) {
}
