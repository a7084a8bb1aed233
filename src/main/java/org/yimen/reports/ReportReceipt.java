package org.yimen.reports;

import java.time.Instant;

/** What a reporter takes away: with it one learns what became of the report, and nothing else. */
record ReportReceipt(String receipt, Instant receivedAt) {
}
