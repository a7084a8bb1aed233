package org.yimen.documents.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into an OLE compound file (doc, xls, ppt, wps) for a password and for macros. */
final class OleInspection {

    private static final Set<String> MACRO_STORAGES = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");
    private static final int PPT_ENCRYPTED = 0xF3D1C4DF;
    private static final int BIFF_EOF = 0x0A;
    private static final int BIFF_FILEPASS = 0x2F;
    private static final int BIFF_BOUNDSHEET = 0x85;

    private OleInspection() {}

    static void inspect(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptionInfo") || root.hasEntryCaseInsensitive("EncryptedPackage")
                    || root.hasEntryCaseInsensitive("EncryptedSummary") || wordEncrypted(root) || slidesEncrypted(root)) {
                throw new RefusedFile(Refusal.ENCRYPTED, "OLE");
            }
            sheets(root);
            macros(root, 0);
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Refusal.DAMAGED, "OLE");
        }
    }

    private static void macros(DirectoryEntry directory, int depth) throws RefusedFile {
        if (depth > 20) {
            throw new RefusedFile(Refusal.ARCHIVE_BOMB, "OLE nesting");
        }
        for (Entry entry : directory) {
            if (MACRO_STORAGES.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new RefusedFile(Refusal.MACROS, entry.getName());
            }
            if (entry instanceof DirectoryEntry child) {
                macros(child, depth + 1);
            }
        }
    }

    /** FibBase.fEncrypted, [MS-DOC] 2.5.2. */
    private static boolean wordEncrypted(DirectoryEntry root) throws IOException {
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            return false;
        }
        byte[] head = head(root, "WordDocument", 12);
        return head.length == 12 && (head[11] & 0x01) != 0;
    }

    private static boolean slidesEncrypted(DirectoryEntry root) throws IOException {
        if (!root.hasEntryCaseInsensitive("Current User")) {
            return false;
        }
        byte[] head = head(root, "Current User", 16);
        return head.length == 16 && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(12) == PPT_ENCRYPTED;
    }

    /** Reads the records of the workbook globals, [MS-XLS] 2.1.7.20.3: FILEPASS means encrypted, sheet type 1 macros. */
    private static void sheets(DirectoryEntry root) throws IOException {
        String stream = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        if (!root.hasEntryCaseInsensitive(stream)) {
            return;
        }
        byte[] globals = head(root, stream, 1 << 20);
        ByteBuffer records = ByteBuffer.wrap(globals).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() >= 4) {
            int id = records.getShort() & 0xFFFF;
            int length = records.getShort() & 0xFFFF;
            if (id == BIFF_FILEPASS) {
                throw new RefusedFile(Refusal.ENCRYPTED, "xls");
            }
            if (id == BIFF_BOUNDSHEET && length > 5 && records.remaining() > 5 && records.get(records.position() + 5) == 1) {
                throw new RefusedFile(Refusal.MACROS, "xls macro sheet");
            }
            if (id == BIFF_EOF || length > records.remaining()) {
                return;
            }
            records.position(records.position() + length);
        }
    }

    private static byte[] head(DirectoryEntry root, String name, int bytes) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(
                (DocumentEntry) root.getEntryCaseInsensitive(name))) {
            return in.readNBytes(bytes);
        }
    }
}
