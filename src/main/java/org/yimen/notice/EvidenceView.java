package org.yimen.notice;

import java.time.Instant;
import java.util.UUID;

/** A photo of the hanging notice, as staff see it. */
record EvidenceView(UUID documentId, EvidenceKind kind, Instant takenAt, String addedBy) {
}
