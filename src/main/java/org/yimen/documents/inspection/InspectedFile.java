package org.yimen.documents.inspection;

import org.jspecify.annotations.Nullable;

/** What a file was found to be: its kind, its true media type and, where known, how many pages it has. */
public record InspectedFile(FileKind kind, String mediaType, @Nullable Integer pages) {}
