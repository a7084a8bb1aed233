package org.yimen.cases;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells about the documents of a case to modules that only refer to them; implemented where documents are kept. */
public interface CaseDocuments {

    /** The media type of a document of this case; empty when the case has no such document. */
    Optional<String> mediaType(UUID caseId, UUID documentId);

    /** How many documents the case holds under each material code of the checklist. */
    Map<String, Integer> perMaterial(UUID caseId);
}
