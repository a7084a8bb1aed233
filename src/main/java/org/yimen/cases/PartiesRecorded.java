package org.yimen.cases;

import java.util.UUID;

/** The persons of a case were written anew from its application; their party ids are new. */
public record PartiesRecorded(UUID caseId) {
}
