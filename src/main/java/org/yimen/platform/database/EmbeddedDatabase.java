package org.yimen.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.yimen.platform.DataDirectory;

/**
 * A real PostgreSQL 17 in a directory of its own that survives restarts. It runs with full durability; a server left
 * over from a killed application is stopped in order before the next start, so that nothing needs repair by hand.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";

    private final FileChannel lockChannel;
    private final FileLock lock;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path dataDir) throws IOException {
        Path home = DataDirectory.prepare(dataDir);
        lockChannel = FileChannel.open(home.resolve("yimen.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = lockChannel.tryLock();
        if (taken == null) {
            lockChannel.close();
            throw new IllegalStateException("Another Yimen already runs on " + home
                    + ". Stop it, or choose another directory with --yimen.data-dir=…");
        }
        lock = taken;
        Path cluster = home.resolve("postgresql");
        stopLeftOver(cluster);
        discardHalfMade(cluster);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("log_min_messages", "error")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    /** A cluster whose creation was cut off holds no data yet: the mark is written last. */
    private static void discardHalfMade(Path cluster) throws IOException {
        if (Files.isDirectory(cluster) && !Files.exists(cluster.resolve("global/pg_control"))) {
            try (var files = Files.walk(cluster)) {
                for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var left = ProcessHandle.of(pid).filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
        if (left.isEmpty()) {
            return;
        }
        log.info("Stopping the database server that a killed application left behind (process {})", pid);
        interrupt(pid);
        try {
            left.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The left-over PostgreSQL process " + pid + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for clients. */
    private static void interrupt(long pid) throws IOException {
        if (Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill"))) {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        } else {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl(USER, "postgres");
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
