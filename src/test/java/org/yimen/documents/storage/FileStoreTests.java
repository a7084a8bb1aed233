package org.yimen.documents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path root;
    FileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileStore(root);
    }

    @Test
    void keepsContentUnderItsHash() throws IOException {
        keep("hello");

        assertThat(store.find(HELLO)).isEqualTo(root.resolve("2c").resolve("f2").resolve(HELLO)).hasContent("hello");
        assertThat(store.intact(HELLO)).isTrue();
    }

    @Test
    void keepsTheSameContentOnceAndLeavesNothingBehind() throws IOException {
        keep("hello");
        keep("hello");

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void stopsAStreamThatIsLargerThanAllowedAndRemovesWhatCame() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.receive(endless, 51L << 20)).isInstanceOf(FileTooLarge.class);
        try (Stream<Path> files = Files.list(root.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noticesAnAlteredFile() throws IOException {
        keep("hello");
        Files.writeString(store.find(HELLO), "jello");

        assertThat(store.intact(HELLO)).isFalse();
    }

    @Test
    void findsNothingOutsideItself() {
        assertThatThrownBy(() -> store.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.find(HELLO)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void sweepsOldLeftoversButNotAnUploadUnderWay() throws IOException {
        Path old = Files.createFile(root.resolve("incoming").resolve("in-1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.createFile(root.resolve("incoming").resolve("in-2.part"));

        store.sweepIncoming(Instant.now());

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private void keep(String content) throws IOException {
        try (IncomingFile file = store.receive(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 100)) {
            store.keep(file);
        }
    }
}
