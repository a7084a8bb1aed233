package org.yimen.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a zip (Office packages and OFD are zips too) entry by entry, counting real bytes and not the sizes the
 * archive claims, and looks for what may not come in. One budget covers the archive and all archives inside it.
 */
final class ArchiveInspection {

    /** What to do with a container (zip, OLE, PDF) found inside; {@code depth} counts from 1. */
    interface Inner {
        void inspect(Path file, String name, ArchiveInspection archive, int depth) throws IOException;
    }

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_BYTES = 500L << 20;
    private static final long RATIO_MATTERS_FROM = 20L << 20;
    private static final long MAX_RATIO = 100;
    private static final int MAX_DEPTH = 3;

    private final Inner inner;
    private final long packedBytes;
    private int entries;
    private long bytes;

    ArchiveInspection(long packedBytes, Inner inner) {
        this.packedBytes = packedBytes;
        this.inner = inner;
    }

    /** @return the names of the entries */
    Set<String> walk(Path zip, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new RefusedFile(Refusal.ARCHIVE_BOMB, "nesting deeper than " + MAX_DEPTH);
        }
        Set<String> names = new HashSet<>();
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    throw new RefusedFile(Refusal.ARCHIVE_BOMB, "more than " + MAX_ENTRIES + " entries");
                }
                check(entry);
                names.add(entry.getName());
                if (!entry.isDirectory()) {
                    inflate(file, entry, depth);
                }
            }
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Refusal.DAMAGED, "zip");
        }
        return names;
    }

    private static void check(ZipArchiveEntry entry) throws RefusedFile {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedFile(Refusal.ENCRYPTED, entry.getName());
        }
        if (name.endsWith("vbaproject.bin") || name.contains("xl/macrosheets/") || name.startsWith("basic/script")
                || name.startsWith("scripts/")) {
            throw new RefusedFile(Refusal.MACROS, entry.getName());
        }
        if (Magic.programName(name)) {
            throw new RefusedFile(Refusal.EXECUTABLE, entry.getName());
        }
    }

    private void inflate(ZipFile file, ZipArchiveEntry entry, int depth) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            byte[] head = in.readNBytes(Magic.BYTES);
            count(head.length);
            switch (Magic.of(head)) {
                case EXECUTABLE -> throw new RefusedFile(Refusal.EXECUTABLE, entry.getName());
                case OTHER_ARCHIVE -> throw new RefusedFile(Refusal.UNSUPPORTED, entry.getName());
                case ZIP, OLE, PDF -> descend(head, in, entry.getName(), depth + 1);
                case NONE -> drain(in, OutputStream.nullOutputStream());
            }
        }
    }

    private void descend(byte[] head, InputStream rest, String name, int depth) throws IOException {
        Path temp = Files.createTempFile("yimen-entry-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(temp)) {
                out.write(head);
                drain(rest, out);
            }
            inner.inspect(temp, name, this, depth);
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    private void drain(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int n; (n = in.read(buffer)) >= 0; ) {
            count(n);
            out.write(buffer, 0, n);
        }
    }

    private void count(int n) throws RefusedFile {
        bytes += n;
        if (bytes > MAX_BYTES || bytes > RATIO_MATTERS_FROM && bytes > packedBytes * MAX_RATIO) {
            throw new RefusedFile(Refusal.ARCHIVE_BOMB, "inflates beyond " + (bytes >> 20) + " MiB");
        }
    }
}
