package org.yimen.cases;

import java.util.UUID;

/** An application was handed in; the process starts in the same transaction. */
public record CaseSubmitted(UUID caseId) {
}
