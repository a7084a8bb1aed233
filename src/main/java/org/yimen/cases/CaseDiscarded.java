package org.yimen.cases;

import java.util.UUID;

/** A draft is being thrown away; whatever points to it must go. */
public record CaseDiscarded(UUID caseId) {
}
