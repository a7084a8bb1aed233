package org.yimen.reports;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The two forms of a report: about the person it concerns, and about who reports. */
record ReportForms(String itemCode, String name, String nameEn, @Nullable String summary, @Nullable String summaryEn,
        JsonNode report, JsonNode reporter) {
}
