package org.yimen.documents.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.documents.isolation.HostileWork;
import org.yimen.documents.storage.FileStore;
import org.yimen.platform.Grams;

/**
 * Works off the files whose text is still to be read. What is to do stands in the database (text_state PENDING), so
 * it outlives a killed process; a claim that is no longer renewed falls free after a minute, on any node.
 */
public class TextJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TextJobs.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int MAX_ATTEMPTS = 3;
    private static final long POLL_SECONDS = 20;

    private record Claim(String sha256, String mediaType, int attempts) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FileStore store;
    private final TextExtraction extraction;
    private final HostileWork isolation;
    private final ObjectMapper json;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "document-text");
        thread.setDaemon(true);
        return thread;
    });

    public TextJobs(JdbcClient jdbc, TransactionTemplate transaction, FileStore store, TextExtraction extraction,
            HostileWork isolation, ObjectMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.extraction = extraction;
        this.isolation = isolation;
        this.json = json;
    }

    /** Begins with what was left over and looks again every now and then, for other nodes' leftovers. */
    public void start() {
        worker.scheduleWithFixedDelay(this::workOff, 0, POLL_SECONDS, TimeUnit.SECONDS);
    }

    /** There is something new to read. */
    public void wake() {
        if (!worker.isShutdown()) {
            worker.execute(this::workOff);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void workOff() {
        try {
            for (Optional<Claim> next = claim(); next.isPresent(); next = claim()) {
                read(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Text extraction pauses", e);
        }
    }

    private Optional<Claim> claim() {
        return jdbc.sql("""
                UPDATE stored_file SET text_attempts = text_attempts + 1,
                       text_claimed_until = clock_timestamp() + interval '60 seconds'
                WHERE sha256 = (SELECT sha256 FROM stored_file
                                WHERE text_state = 'PENDING'
                                  AND (text_claimed_until IS NULL OR text_claimed_until < clock_timestamp())
                                ORDER BY stored_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING sha256, media_type, text_attempts""")
                .query((row, n) -> new Claim(row.getString(1), row.getString(2), row.getInt(3))).optional();
    }

    private void renew(Claim claim) {
        jdbc.sql("UPDATE stored_file SET text_claimed_until = clock_timestamp() + interval '60 seconds' WHERE sha256 = ?")
                .param(claim.sha256()).update();
    }

    private void read(Claim claim) throws InterruptedException {
        if (claim.attempts() > MAX_ATTEMPTS) {
            settle(claim, new ExtractedText(TextState.FAILED, "", Map.of()));
            return;
        }
        try {
            Path file = store.find(claim.sha256());
            settle(claim, isolation.run("text-" + claim.sha256().substring(0, 8), LIMIT, () -> renew(claim),
                    () -> extraction.extract(file, claim.mediaType())));
        } catch (HostileWork.Failed | IOException e) {
            log.warn("No text from file {} of type {}: {}", claim.sha256(), claim.mediaType(), e.getMessage());
            settle(claim, new ExtractedText(TextState.FAILED, "", Map.of()));
        }
    }

    private void settle(Claim claim, ExtractedText found) {
        String folded = SearchableText.of(found.text());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    INSERT INTO document_text (sha256, content, folded, metadata, grams, extracted_at)
                    VALUES (?, ?, ?, ?::jsonb, ?, clock_timestamp())
                    ON CONFLICT (sha256) DO UPDATE SET content = excluded.content, folded = excluded.folded,
                        metadata = excluded.metadata, grams = excluded.grams, extracted_at = excluded.extracted_at""")
                    .params(claim.sha256(), found.text(), folded, write(found.metadata()), Grams.array(Grams.of(folded)))
                    .update();
            jdbc.sql("UPDATE stored_file SET text_state = ?, text_claimed_until = NULL WHERE sha256 = ?")
                    .params(found.state().name(), claim.sha256()).update();
        });
    }

    private String write(Map<String, String> metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
