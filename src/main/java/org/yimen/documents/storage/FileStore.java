package org.yimen.documents.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.yimen.platform.DataDirectory;

/**
 * The one place where file contents lie: a directory of files named by the SHA-256 of their bytes.
 * A file is written once, never changed, and is on the disk (fsync) before it gets its name.
 */
public class FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    public FileStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = DataDirectory.prepare(this.root.resolve("incoming"));
    }

    /** Takes a stream in to a temporary file, hashing and counting as it goes; never holds it in memory. */
    public IncomingFile receive(InputStream content, long maxBytes) throws IOException {
        Path temp = Files.createTempFile(incoming, "in-", ".part");
        try {
            MessageDigest digest = sha256();
            long size = copy(new DigestInputStream(content, digest), temp, maxBytes);
            return new IncomingFile(temp, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temp);
            throw e;
        }
    }

    private static long copy(InputStream in, Path to, long maxBytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                if (size > maxBytes) {
                    throw new FileTooLarge(maxBytes);
                }
                out.write(buffer, 0, n);
            }
        }
        return size;
    }

    /** Gives the file its lasting name. Doing so again with the same content changes nothing. */
    public void keep(IncomingFile file) throws IOException {
        Path target = pathOf(file.sha256());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        sync(file.path(), StandardOpenOption.WRITE);
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        for (Path dir = target.getParent(); dir.startsWith(root); dir = dir.getParent()) {
            sync(dir, StandardOpenOption.READ);
        }
    }

    /** The stored file, for reading only. */
    public Path find(String sha256) throws NoSuchFileException {
        Path path = pathOf(sha256);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    /** Reads the file through once more and tells whether its bytes still have the recorded hash. */
    public boolean intact(String sha256) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(find(sha256));
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Removes a file that nothing refers to any more; the caller holds the lock on its row. */
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(pathOf(sha256));
    }

    /** Removes what interrupted uploads left behind. */
    public void sweepIncoming(Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "in-*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(Duration.ofDays(1)))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private Path pathOf(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
