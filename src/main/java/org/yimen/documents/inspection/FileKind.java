package org.yimen.documents.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that are taken, by the media type of their content and the extensions people give them. */
public enum FileKind {
    PDF(Set.of("application/pdf"), Set.of("pdf")),
    IMAGE(Set.of("image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic", "image/heif", "image/bmp", "image/gif"),
            Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "heif", "bmp", "gif")),
    OFFICE(Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.text"),
            Set.of("docx", "xlsx", "pptx", "doc", "xls", "ppt", "wps", "et", "dps", "odt")),
    TEXT(Set.of("text/plain", "text/csv"), Set.of("txt", "csv", "log", "md")),
    OFD(Set.of("application/ofd"), Set.of("ofd")),
    ARCHIVE(Set.of("application/zip"), Set.of("zip"));

    private static final Map<String, FileKind> BY_EXTENSION = Arrays.stream(values())
            .flatMap(kind -> kind.extensions.stream().map(e -> Map.entry(e, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp");

    private final Set<String> mediaTypes;
    private final Set<String> extensions;

    FileKind(Set<String> mediaTypes, Set<String> extensions) {
        this.mediaTypes = mediaTypes;
        this.extensions = extensions;
    }

    /** The kind of files of a media type; empty for types that are not taken. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Stream.of(values()).filter(kind -> kind.mediaTypes.contains(mediaType)).findFirst();
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    /** Whether a list of accepted kinds, as manifests write it, has this one; an empty list takes all. */
    public boolean isAmong(List<String> accepted) {
        return accepted.isEmpty() || accepted.stream().anyMatch(name()::equalsIgnoreCase);
    }

    /** Whether a browser shows this type in the page without running anything of it. */
    public static boolean previewable(String mediaType) {
        return SHOWN_BY_BROWSERS.contains(mediaType);
    }
}
