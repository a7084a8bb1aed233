package org.yimen.notice;

import java.util.UUID;

/** Somebody of the public objected to the notice of a case. */
public record ObjectionRaised(UUID caseId, UUID objectionId) {
}
