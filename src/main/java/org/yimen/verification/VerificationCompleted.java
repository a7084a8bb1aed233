package org.yimen.verification;

import java.util.UUID;

/** Every source answered or was given up; published again when a person changed the outcome of the report. */
public record VerificationCompleted(UUID caseId, UUID reportId, Outcome outcome) {
}
