package org.yimen.documents.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.yimen.documents.isolation.HostileWork;

/**
 * Finds out what an uploaded file truly is, from its content alone, and refuses what may not come in: programs,
 * encrypted files, macros, exploding archives, and files whose extension claims something else.
 */
public class FileInspector {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Detector detector = new DefaultDetector();
    private final HostileWork isolation;

    public FileInspector(HostileWork isolation) {
        this.isolation = isolation;
    }

    public InspectedFile inspect(Path file, String name) throws IOException {
        try {
            return isolation.run("inspection", LIMIT, () -> {}, () -> look(file, name));
        } catch (HostileWork.Failed e) {
            if (e.getCause() instanceof RefusedFile refused) {
                throw refused;
            }
            throw new RefusedFile(Refusal.DAMAGED, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private InspectedFile look(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw new RefusedFile(Refusal.EMPTY);
        }
        Magic magic = Magic.of(file);
        if (magic == Magic.EXECUTABLE || Magic.programName(name)) {
            throw new RefusedFile(Refusal.EXECUTABLE, magic == Magic.EXECUTABLE ? detect(file) : Magic.extension(name));
        }
        @Nullable Integer pages = null;
        Set<String> entries = Set.of();
        switch (magic) {
            case ZIP -> entries = new ArchiveInspection(Files.size(file), FileInspector::inner).walk(file, 0);
            case OLE -> OleInspection.inspect(file);
            case PDF -> pages = PdfInspection.inspect(file);
            default -> { }
        }
        String type = entries.contains("OFD.xml") ? "application/ofd" : detect(file);
        if (type.contains("macroenabled")) {
            throw new RefusedFile(Refusal.MACROS, type);
        }
        FileKind kind = FileKind.ofMediaType(type).orElseThrow(() -> refusalOf(type));
        requireSameKind(kind, type, name);
        return new InspectedFile(kind, type, pages);
    }

    private static void inner(Path file, String name, ArchiveInspection archive, int depth) throws IOException {
        switch (Magic.of(file)) {
            case ZIP -> archive.walk(file, depth);
            case OLE -> OleInspection.inspect(file);
            case PDF -> PdfInspection.inspect(file);
            default -> { }
        }
    }

    private static RefusedFile refusalOf(String type) {
        boolean program = type.contains("executable") || type.contains("x-sh") || type.contains("x-bat")
                || type.contains("x-msdownload") || type.contains("java-archive") || type.contains("javascript")
                || type.contains("x-python") || type.contains("x-elf") || type.contains("x-ms-installer");
        return new RefusedFile(program ? Refusal.EXECUTABLE : Refusal.UNSUPPORTED, type);
    }

    private static void requireSameKind(FileKind kind, String type, String name) throws RefusedFile {
        String extension = Magic.extension(name);
        Optional<FileKind> claimed = FileKind.ofExtension(extension);
        if (claimed.isPresent() && claimed.get() != kind) {
            throw new RefusedFile(Refusal.TYPE_MISMATCH, extension + " / " + type);
        }
    }

    private String detect(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType type = detector.detect(in, new Metadata());
            if (type.equals(MediaType.OCTET_STREAM) && chineseText(file)) {
                return "text/plain";
            }
            return type.getBaseType().toString();
        }
    }

    /** Tika takes plain text in GBK for unknown bytes; strict decoding without control characters knows better. */
    private static boolean chineseText(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(64 * 1024);
        }
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        CharsetDecoder decoder = GB18030.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
        return !result.isError();
    }
}
