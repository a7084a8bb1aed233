package org.yimen.documents.text;

import java.util.Map;

/** What could be read out of a file. */
public record ExtractedText(TextState state, String text, Map<String, String> metadata) {}
