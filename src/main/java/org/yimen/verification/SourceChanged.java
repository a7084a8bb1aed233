package org.yimen.verification;

/** A source stopped answering, or answers again: an alarm for whoever looks after it. */
public record SourceChanged(String sourceCode, String sourceName, boolean dead) {
}
