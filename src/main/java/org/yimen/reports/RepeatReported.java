package org.yimen.reports;

import java.util.UUID;

/** Another report on the same person was joined to a case that is still open. */
public record RepeatReported(UUID caseId, UUID reportCaseId) {
}
