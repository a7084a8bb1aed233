package org.yimen.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories that hold what nobody else on the machine may read. */
public final class DataDirectory {

    private DataDirectory() {
    }

    /** Makes the directory, and those above it, readable by the owner only; one that exists stays as it is. */
    public static Path prepare(Path directory) throws IOException {
        Path home = directory.toAbsolutePath().normalize();
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? Files.createDirectories(home,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(home);
    }
}
